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
import java.util.List;
import java.util.stream.Collectors;

/** Formulas in the usual signs, so that they can be read back. */
final class Printed {

    private Printed() {}

    static String of(Formula formula) {
        return switch (formula) {
            case Atom atom -> atom(atom);
            case Not not -> "¬" + inner(not.body());
            case And and -> joined(and.parts(), " ∧ ", "⊤");
            case Or or -> joined(or.parts(), " ∨ ", "⊥");
            case Implies implies -> inner(implies.left()) + " → " + inner(implies.right());
            case Iff iff -> inner(iff.left()) + " ↔ " + inner(iff.right());
            case Xor xor -> inner(xor.left()) + " ⊕ " + inner(xor.right());
            case ForAll all -> "∀" + all.variable() + " " + inner(all.body());
            case Exists some -> "∃" + some.variable() + " " + inner(some.body());
        };
    }

    private static String atom(Atom atom) {
        if (atom.predicate().equals(Formula.EQUALS)) {
            return atom.arguments().getFirst() + " = " + atom.arguments().getLast();
        }
        return atom.arguments().isEmpty() ? atom.predicate()
                : atom.predicate() + atom.arguments().stream().map(Term::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String joined(List<Formula> parts, String sign, String none) {
        return parts.isEmpty() ? none : parts.stream().map(Printed::inner).collect(Collectors.joining(sign));
    }

    private static String inner(Formula formula) {
        var bare = formula instanceof Atom atom && !atom.predicate().equals(Formula.EQUALS) || formula instanceof Not
                || formula instanceof ForAll || formula instanceof Exists
                || formula instanceof And(var parts) && parts.isEmpty() || formula instanceof Or(var none) && none.isEmpty();
        return bare ? of(formula) : "(" + of(formula) + ")";
    }
}
