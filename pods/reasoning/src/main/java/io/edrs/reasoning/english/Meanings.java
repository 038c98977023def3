package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Composes the formula of an analysis from the meanings of its rules and words. */
final class Meanings {

    static final Formula TRUE = new And(List.of());

    private final List<Xor> loose = new ArrayList<>();
    private final Discourse discourse;
    private final Vocabulary vocabulary;
    private boolean denied;

    Meanings(Discourse discourse, Vocabulary vocabulary) {
        this.discourse = discourse;
        this.vocabulary = vocabulary;
    }

    /** A noun that may pick out one spoken of before (empty for a name), what it names by itself, and how that is written. */
    record Definite(String noun, Term.Constant itself, String shown) {}

    /** A relation's name, and how it is said. */
    record Relation(String name, Phrase phrase) {}

    Formula formula(Edge edge) {
        return (Formula) value(edge);
    }

    private Object value(Edge edge) {
        if (edge.rule() == null) {
            return edge.meaning();
        }
        return value(edge.rule().meaning(), new Lambda.Scope(Map.of()), edge.children());
    }

    private Object value(Lambda lambda, Lambda.Scope scope, List<Edge> children) {
        return switch (lambda) {
            case Lambda.Name(var name) -> name(name, scope, children);
            case Lambda.Function(var parameter, var body) ->
                    (Function<Object, Object>) argument -> value(body, scope.with(parameter, argument), children);
            case Lambda.Apply(var parts) -> apply(parts, scope, children);
        };
    }

    private Object name(String name, Lambda.Scope scope, List<Edge> children) {
        if (Character.isDigit(name.charAt(0))) {
            return value(children.get(Integer.parseInt(name) - 1));
        }
        if (name.equals("top")) {
            return (Function<Object, Object>) any -> TRUE;
        }
        var bound = scope.names().get(name);
        return bound == null ? name : bound;
    }

    private Object apply(List<Lambda> parts, Lambda.Scope scope, List<Edge> children) {
        var head = parts.getFirst() instanceof Lambda.Name(var name) && !scope.names().containsKey(name) && !Character.isDigit(name.charAt(0)) ? name : "";
        Function<Integer, Object> part = i -> value(parts.get(i), scope, children);
        return switch (head) {
            case "" -> applied(part.apply(0), part.apply(1));
            case "all", "some" -> quantified(head.equals("all"), variable -> value(parts.get(2), scope.with(((Lambda.Name) parts.get(1)).name(), variable), children));
            case "not" -> apart(() -> negated((Formula) part.apply(1)));
            case "and" -> both((Formula) part.apply(1), (Formula) part.apply(2));
            case "or" -> new Or(List.of((Formula) part.apply(1), (Formula) part.apply(2)));
            case "xor" -> new Xor((Formula) part.apply(1), (Formula) part.apply(2));
            case "either" -> either((Formula) part.apply(1), (Formula) part.apply(2));
            case "never" -> never(() -> (Formula) part.apply(1));
            case "iff" -> new Iff((Formula) part.apply(1), (Formula) part.apply(2));
            case "imp" -> conditioned((Formula) part.apply(1), (Formula) part.apply(2));
            case "condback" -> backward(() -> (Formula) part.apply(1), () -> (Formula) part.apply(2));
            case "cond" -> conditional(() -> (Formula) part.apply(1), () -> (Formula) part.apply(2));
            case "rel" -> related((Relation) part.apply(1), (Term) part.apply(2), (Term) part.apply(3));
            case "plain" -> plain((String) part.apply(1), part.apply(2));
            case "lump" -> lumped((Relation) part.apply(1), (String) part.apply(2), (Term) part.apply(3));
            case "eq" -> new Atom(Formula.EQUALS, List.of((Term) part.apply(1), (Term) part.apply(2)));
            case "name" -> named((Definite) part.apply(1));
            case "the" -> definite((Definite) part.apply(1));
            case "pronoun" -> discourse.pronoun();
            case "indefinite" -> indefinite(function(part.apply(1)), function(part.apply(2)), true);
            case "generic" -> indefinite(function(part.apply(1)), function(part.apply(2)), false);
            case "exactly", "atleastso" -> counted(part.apply(1), head.equals("exactly"), function(part.apply(2)), function(part.apply(3)));
            case "atleast" -> asMuch(function(part.apply(1)), (Term) part.apply(2), (Term) part.apply(3));
            case "only" -> only((Term) part.apply(1), function(part.apply(2)));
            case "modal" -> modal((String) part.apply(1), function(part.apply(2)));
            default -> OrderWords.of(head, part).orElseThrow(() -> new IllegalStateException("The grammar names '%s', which is not known.".formatted(head)));
        };
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(Object value) {
        return (Function<Object, Object>) value;
    }

    private static Object applied(Object function, Object argument) {
        return function(function).apply(argument);
    }

    private Formula quantified(boolean universal, Function<Term, Object> body) {
        return apart(() -> {
            var variable = discourse.variable();
            var inner = (Formula) body.apply(new Term.Variable(variable));
            return universal ? new ForAll(variable, inner) : new Exists(variable, inner);
        });
    }

    private Formula apart(Supplier<Formula> inner) {
        var suspended = discourse.suspend();
        var formula = inner.get();
        discourse.resume(suspended);
        return formula;
    }

    private Formula conditional(Supplier<Formula> condition, Supplier<Formula> consequence) {
        discourse.open();
        var left = condition.get();
        var variables = discourse.close();
        var inner = conditioned(left, consequence.get());
        discourse.forget(variables);
        for (var variable : variables.reversed()) {
            inner = new ForAll(variable, inner);
        }
        return inner;
    }

    /** "A horse is fast if it is young": the consequence comes first, and its general subject is what the condition speaks of. */
    private Formula backward(Supplier<Formula> consequence, Supplier<Formula> condition) {
        discourse.open();
        discourse.hold();
        var right = consequence.get();
        var held = discourse.held();
        var left = condition.get();
        var variables = discourse.close();
        discourse.forget(variables);
        var inner = conditioned(held.stream().reduce(left, (sofar, one) -> both(one, sofar)), right);
        for (var variable : variables.reversed()) {
            inner = new ForAll(variable, inner);
        }
        return inner;
    }

    /** In a condition: whoever it may be. Elsewhere one of them, or, said in general, all of them. */
    private Formula indefinite(Function<Object, Object> noun, Function<Object, Object> said, boolean particular) {
        var variable = discourse.variable();
        var term = new Term.Variable(variable);
        if (discourse.bind(variable)) {
            var restriction = (Formula) noun.apply(term);
            discourse.mention(term, called(restriction));
            return discourse.keep(restriction) ? (Formula) said.apply(term) : both(restriction, (Formula) said.apply(term));
        }
        return apart(() -> {
            var restriction = (Formula) noun.apply(term);
            var rest = (Formula) said.apply(term);
            return particular || denied ? new Exists(variable, both(restriction, rest)) : new ForAll(variable, conditioned(restriction, rest));
        });
    }

    private static Set<String> called(Formula restriction) {
        return Names.predicates(List.of(restriction)).keySet();
    }

    private Formula counted(Object count, boolean exactly, Function<Object, Object> noun, Function<Object, Object> said) {
        return apart(() -> Counting.of(count instanceof Integer number ? number : 1, exactly,
                term -> both((Formula) noun.apply(term), (Formula) said.apply(term)), discourse::variable));
    }

    /** "As old as": not less so, perhaps more. */
    private static Formula asMuch(Function<Object, Object> adjective, Term one, Term other) {
        return adjective.apply(one) instanceof Atom(var name, var of) ? new Atom(Rank.AS + name, List.of(one, other)) : TRUE;
    }

    private Formula only(Term one, Function<Object, Object> said) {
        var others = quantified(true, x -> implied((Formula) said.apply(x), new Atom(Formula.EQUALS, List.of(x, one))));
        return both((Formula) said.apply(one), others);
    }

    /** What one can or must do is another thing than what one does. */
    private Function<Object, Object> modal(String modal, Function<Object, Object> said) {
        return term -> renamed((Formula) said.apply(term), modal);
    }

    private Formula renamed(Formula formula, String modal) {
        return switch (formula) {
            case Atom(var predicate, var of) when !predicate.equals(Formula.EQUALS) -> new Atom(vocabulary.modal(modal, predicate, of.size()), of);
            case Not(var body) -> new Not(renamed(body, modal));
            case And(var parts) -> new And(parts.stream().map(part -> renamed(part, modal)).toList());
            case Or(var parts) -> new Or(parts.stream().map(part -> renamed(part, modal)).toList());
            case Xor(var left, var right) -> new Xor(renamed(left, modal), renamed(right, modal));
            // What is said of every one, or of some, is what goes after the modal; which ones they are does not.
            case ForAll(var variable, Implies(var which, var body)) -> new ForAll(variable, new Implies(which, renamed(body, modal)));
            case Exists(var variable, And(var parts)) -> new Exists(variable, last(parts, renamed(parts.getLast(), modal)));
            default -> throw new Unreadable("'%s' goes before too much".formatted(modal));
        };
    }

    private static Formula last(List<Formula> parts, Formula instead) {
        var changed = new ArrayList<>(parts);
        changed.set(parts.size() - 1, instead);
        return new And(changed);
    }

    private Formula related(Relation relation, Term one, Term other) {
        vocabulary.predicate(relation.name(), 2, relation.phrase());
        return new Atom(relation.name(), List.of(one, other));
    }

    private static Formula plain(String predicate, Object of) {
        return new Atom(predicate, List.of(of instanceof String name ? new Term.Constant(name) : (Term) of));
    }

    /** A verb or preposition and its object as one predicate, named as the lexicon names the whole phrase. */
    private Formula lumped(Relation relation, String object, Term one) {
        var name = vocabulary.known(relation.name() + "_" + object);
        vocabulary.predicate(name, 1, relation.phrase().with(object.replace('_', ' ')));
        return new Atom(name, List.of(one));
    }

    private Term named(Definite name) {
        vocabulary.name(name.itself().name(), name.shown());
        discourse.mention(name.itself(), Set.of());
        return name.itself();
    }

    private Term definite(Definite definite) {
        return discourse.called(definite.noun()).orElseGet(() -> {
            vocabulary.name(definite.itself().name(), definite.shown());
            discourse.mention(definite.itself(), Set.of(definite.noun()));
            return definite.itself();
        });
    }

    /** "Either … or": one of them only, but not as a condition, which either of them meets, and both. */
    private Formula either(Formula left, Formula right) {
        var either = new Xor(left, right);
        loose.add(either);
        return either;
    }

    private Formula conditioned(Formula condition, Formula consequence) {
        return implied(loosened(condition), consequence);
    }

    private Formula loosened(Formula condition) {
        return switch (condition) {
            case Xor either when loose.stream().anyMatch(one -> one == either) -> new Or(List.of(loosened(either.left()), loosened(either.right())));
            case And(var parts) -> new And(parts.stream().map(this::loosened).toList());
            case Or(var parts) -> new Or(parts.stream().map(this::loosened).toList());
            default -> condition;
        };
    }

    /** "It is never the case that a lion sleeps": that not one does. */
    private Formula never(Supplier<Formula> said) {
        denied = true;
        try {
            return apart(() -> negated(said.get()));
        } finally {
            denied = false;
        }
    }

    static Formula both(Formula left, Formula right) {
        var parts = new ArrayList<Formula>();
        for (var side : List.of(left, right)) {
            if (side instanceof And(var inner)) {
                parts.addAll(inner);
            } else {
                parts.add(side);
            }
        }
        return Formula.all(parts);
    }

    static Formula implied(Formula left, Formula right) {
        return left.equals(TRUE) ? right : new Implies(left, right);
    }

    private static Formula negated(Formula formula) {
        return formula.negated();
    }
}
