package io.edrs.reasoning.prover;

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

/** Formulas with names in the places of variables. */
final class Instances {

    private Instances() {}

    static Formula of(Formula formula, Map<String, Term> names) {
        if (names.isEmpty()) {
            return formula;
        }
        return switch (formula) {
            case Atom atom -> new Atom(atom.predicate(), atom.arguments().stream().map(term -> term instanceof Term.Variable ? names.getOrDefault(term.name(), term) : term).toList());
            case Not not -> new Not(of(not.body(), names));
            case And and -> new And(each(and.parts(), names));
            case Or or -> new Or(each(or.parts(), names));
            case Implies implies -> new Implies(of(implies.left(), names), of(implies.right(), names));
            case Iff iff -> new Iff(of(iff.left(), names), of(iff.right(), names));
            case Xor xor -> new Xor(of(xor.left(), names), of(xor.right(), names));
            case ForAll all -> new ForAll(all.variable(), of(all.body(), without(names, all.variable())));
            case Exists some -> new Exists(some.variable(), of(some.body(), without(names, some.variable())));
        };
    }

    private static List<Formula> each(List<Formula> parts, Map<String, Term> names) {
        return parts.stream().map(part -> of(part, names)).toList();
    }

    private static Map<String, Term> without(Map<String, Term> names, String variable) {
        if (!names.containsKey(variable)) {
            return names;
        }
        var fewer = new HashMap<>(names);
        fewer.remove(variable);
        return fewer;
    }
}
