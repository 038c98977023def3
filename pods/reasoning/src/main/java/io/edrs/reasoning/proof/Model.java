package io.edrs.reasoning.proof;

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
import io.edrs.reasoning.formula.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small world in which every formula is true or false.
 *
 * @param things what there is, at least one
 * @param names which thing each constant names
 * @param facts the atoms that are true, said of things; all others are false
 */
public record Model(List<String> things, Map<String, String> names, Set<Fact> facts) {

    /** A predicate true of these things, in this order. */
    public record Fact(String predicate, List<String> of) {
        public Fact {
            of = List.copyOf(of);
        }
    }

    public Model {
        things = List.copyOf(things);
        names = Map.copyOf(names);
        facts = Set.copyOf(facts);
    }

    /** Whether the model is one (each constant names a thing there is) and makes every formula true. */
    public boolean satisfies(List<? extends Formula> formulas) {
        return !things.isEmpty() && things.containsAll(names.values()) && formulas.stream().allMatch(formula -> holds(formula, Map.of()));
    }

    private boolean holds(Formula formula, Map<String, String> row) {
        return switch (formula) {
            case Atom(var predicate, var of) -> atom(predicate, of.stream().map(term -> thing(term, row)).toList());
            case Not(var body) -> !holds(body, row);
            case And(var parts) -> parts.stream().allMatch(part -> holds(part, row));
            case Or(var parts) -> parts.stream().anyMatch(part -> holds(part, row));
            case Implies(var left, var right) -> !holds(left, row) || holds(right, row);
            case Iff(var left, var right) -> holds(left, row) == holds(right, row);
            case Xor(var left, var right) -> holds(left, row) != holds(right, row);
            case ForAll(var variable, var body) -> things.stream().allMatch(thing -> holds(body, with(row, variable, thing)));
            case Exists(var variable, var body) -> things.stream().anyMatch(thing -> holds(body, with(row, variable, thing)));
        };
    }

    private boolean atom(String predicate, List<String> of) {
        return predicate.equals(Formula.EQUALS) ? of.getFirst().equals(of.getLast()) : facts.contains(new Fact(predicate, of));
    }

    private String thing(Term term, Map<String, String> row) {
        return switch (term) {
            case Term.Variable(var name) -> row.get(name);
            case Term.Constant(var name) -> names.getOrDefault(name, things.getFirst());
        };
    }

    private static Map<String, String> with(Map<String, String> row, String variable, String thing) {
        var extended = new HashMap<>(row);
        extended.put(variable, thing);
        return extended;
    }
}
