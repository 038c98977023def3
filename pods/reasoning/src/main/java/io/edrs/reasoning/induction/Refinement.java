package io.edrs.reasoning.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The clauses one literal longer: every relation, its places filled with variables at hand, one new variable, or things few enough to name. */
final class Refinement {

    private final Background background;
    private final int mostVariables;

    Refinement(Background background, int mostVariables) {
        this.background = background;
        this.mostVariables = mostVariables;
    }

    List<Clause> of(Clause clause) {
        var longer = new ArrayList<Clause>();
        for (var shape : background.shapes()) {
            fill(clause, shape, new ArrayList<>(), clause.variables(), literal -> {
                var old = literal.arguments().stream().anyMatch(argument -> Literal.isVariable(argument) && Literal.number(argument) < clause.variables());
                if (old && !clause.body().contains(literal)) {
                    longer.add(clause.with(literal, Math.max(clause.variables(), 1 + literal.arguments().stream().filter(Literal::isVariable)
                            .mapToInt(Literal::number).max().orElse(0))));
                }
            });
        }
        return longer;
    }

    private void fill(Clause clause, Fact shape, List<String> filled, int next, Consumer<Literal> each) {
        var place = filled.size();
        if (place == shape.things().size()) {
            each.accept(new Literal(shape.relation(), List.copyOf(filled)));
            return;
        }
        var choices = new ArrayList<String>();
        for (var variable = 0; variable < Math.min(next + 1, mostVariables); variable++) {
            choices.add(Literal.variable(variable));
        }
        choices.addAll(background.fewAt(shape, place));
        for (var choice : choices) {
            filled.add(choice);
            fill(clause, shape, filled, choice.equals(Literal.variable(next)) ? next + 1 : next, each);
            filled.removeLast();
        }
    }
}
