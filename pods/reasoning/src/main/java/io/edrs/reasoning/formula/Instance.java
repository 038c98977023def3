package io.edrs.reasoning.formula;

import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;

/** A formula said of one thing instead of a variable. */
public final class Instance {

    private Instance() {}

    /** The formula with the constant wherever the variable stands free. */
    public static Formula of(Formula formula, String variable, String constant) {
        return replaced(formula, new Term.Variable(variable), new Term.Constant(constant));
    }

    /** The formula with the variable, which must be new to it, wherever the constant stands. */
    public static Formula generally(Formula formula, String constant, String variable) {
        return replaced(formula, new Term.Constant(constant), new Term.Variable(variable));
    }

    private static Formula replaced(Formula formula, Term from, Term to) {
        return switch (formula) {
            case Atom(var predicate, var of) -> new Atom(predicate, of.stream()
                    .map(term -> term.equals(from) ? to : term).toList());
            case Not(var body) -> new Not(replaced(body, from, to));
            case And(var parts) -> new And(parts.stream().map(part -> replaced(part, from, to)).toList());
            case Or(var parts) -> new Or(parts.stream().map(part -> replaced(part, from, to)).toList());
            case Implies(var left, var right) -> new Implies(replaced(left, from, to), replaced(right, from, to));
            case Iff(var left, var right) -> new Iff(replaced(left, from, to), replaced(right, from, to));
            case Xor(var left, var right) -> new Xor(replaced(left, from, to), replaced(right, from, to));
            case ForAll(var bound, var body) -> bound.equals(from.name()) ? formula : new ForAll(bound, replaced(body, from, to));
            case Exists(var bound, var body) -> bound.equals(from.name()) ? formula : new Exists(bound, replaced(body, from, to));
        };
    }
}
