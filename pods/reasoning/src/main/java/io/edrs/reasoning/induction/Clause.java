package io.edrs.reasoning.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rule in the making: its head's variables are the first ones. */
record Clause(Literal head, List<Literal> body, int variables) {

    Clause {
        body = List.copyOf(body);
    }

    Clause with(Literal literal, int allVariables) {
        var longer = new ArrayList<>(body);
        longer.add(literal);
        return new Clause(head, longer, allVariables);
    }

    /** Whether the body can be satisfied when the head is this fact. */
    boolean covers(Fact example, Background background) {
        var bound = new String[variables];
        for (var place = 0; place < example.things().size(); place++) {
            bound[place] = example.things().get(place);
        }
        return satisfied(0, bound, background);
    }

    private boolean satisfied(int at, String[] bound, Background background) {
        if (at == body.size()) {
            return true;
        }
        var literal = body.get(at);
        for (var fact : background.candidates(literal, bound)) {
            var next = bound.clone();
            if (unifies(literal, fact, next) && satisfied(at + 1, next, background)) {
                return true;
            }
        }
        return false;
    }

    private static boolean unifies(Literal literal, Fact fact, String[] bound) {
        for (var place = 0; place < fact.things().size(); place++) {
            var argument = literal.arguments().get(place);
            var thing = fact.things().get(place);
            if (!Literal.isVariable(argument)) {
                if (!argument.equals(thing)) {
                    return false;
                }
            } else if (bound[Literal.number(argument)] == null) {
                bound[Literal.number(argument)] = thing;
            } else if (!bound[Literal.number(argument)].equals(thing)) {
                return false;
            }
        }
        return true;
    }

    /** As people read it, from the head's variables on. */
    @Override
    public String toString() {
        return body.isEmpty() ? head.toString() : head + " :- " + body.stream().sorted(java.util.Comparator.comparingInt(Literal::first)).map(Literal::toString).collect(Collectors.joining(", "));
    }
}
