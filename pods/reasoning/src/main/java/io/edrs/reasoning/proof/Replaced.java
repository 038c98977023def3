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
import java.util.List;

/** A formula with a name in the place of a variable: the checkers' own substitution. */
final class Replaced {

    private Replaced() {}

    static Formula in(Formula formula, String variable, String name) {
        return switch (formula) {
            case Atom(var predicate, var of) -> new Atom(predicate, of.stream().map(term -> term(term, variable, name)).toList());
            case Not(var body) -> new Not(in(body, variable, name));
            case And(var parts) -> new And(each(parts, variable, name));
            case Or(var parts) -> new Or(each(parts, variable, name));
            case Implies(var left, var right) -> new Implies(in(left, variable, name), in(right, variable, name));
            case Iff(var left, var right) -> new Iff(in(left, variable, name), in(right, variable, name));
            case Xor(var left, var right) -> new Xor(in(left, variable, name), in(right, variable, name));
            case ForAll(var own, var body) -> own.equals(variable) ? formula : new ForAll(own, in(body, variable, name));
            case Exists(var own, var body) -> own.equals(variable) ? formula : new Exists(own, in(body, variable, name));
        };
    }

    private static Term term(Term term, String variable, String name) {
        return term instanceof Term.Variable(var own) && own.equals(variable) ? new Term.Constant(name) : term;
    }

    private static List<Formula> each(List<Formula> parts, String variable, String name) {
        return parts.stream().map(part -> in(part, variable, name)).toList();
    }
}
