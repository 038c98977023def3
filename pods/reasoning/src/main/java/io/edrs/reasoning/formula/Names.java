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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names formulas use. */
public final class Names {

    private Names() {}

    /** The formula's immediate parts. */
    public static List<Formula> parts(Formula formula) {
        return switch (formula) {
            case Atom atom -> List.of();
            case Not not -> List.of(not.body());
            case And and -> and.parts();
            case Or or -> or.parts();
            case Implies implies -> List.of(implies.left(), implies.right());
            case Iff iff -> List.of(iff.left(), iff.right());
            case Xor xor -> List.of(xor.left(), xor.right());
            case ForAll all -> List.of(all.body());
            case Exists some -> List.of(some.body());
        };
    }

    /** Every atom in the formula, in order, as often as it stands there. */
    public static Stream<Atom> atoms(Formula formula) {
        return formula instanceof Atom atom ? Stream.of(atom) : parts(formula).stream().flatMap(Names::atoms);
    }

    /** The constants of the formulas, in order. */
    public static Set<String> constants(Collection<? extends Formula> formulas) {
        return formulas.stream().flatMap(Names::atoms).flatMap(atom -> atom.arguments().stream())
                .filter(Term.Constant.class::isInstance).map(Term::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The predicates of the formulas with how many things each speaks of, identity left out. */
    public static Map<String, Integer> predicates(Collection<? extends Formula> formulas) {
        var found = new LinkedHashMap<String, Integer>();
        formulas.stream().flatMap(Names::atoms).filter(atom -> !atom.predicate().equals(Formula.EQUALS))
                .forEach(atom -> found.putIfAbsent(atom.predicate(), atom.arguments().size()));
        return found;
    }
}
