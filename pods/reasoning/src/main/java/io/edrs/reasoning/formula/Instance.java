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
        return switch (formula) {
            case Atom(var predicate, var of) -> new Atom(predicate, of.stream()
                    .map(term -> term instanceof Term.Variable(var name) && name.equals(variable) ? new Term.Constant(constant) : term).toList());
            case Not(var body) -> new Not(of(body, variable, constant));
            case And(var parts) -> new And(parts.stream().map(part -> of(part, variable, constant)).toList());
            case Or(var parts) -> new Or(parts.stream().map(part -> of(part, variable, constant)).toList());
            case Implies(var left, var right) -> new Implies(of(left, variable, constant), of(right, variable, constant));
            case Iff(var left, var right) -> new Iff(of(left, variable, constant), of(right, variable, constant));
            case Xor(var left, var right) -> new Xor(of(left, variable, constant), of(right, variable, constant));
            case ForAll(var bound, var body) -> bound.equals(variable) ? formula : new ForAll(bound, of(body, variable, constant));
            case Exists(var bound, var body) -> bound.equals(variable) ? formula : new Exists(bound, of(body, variable, constant));
        };
    }
}
