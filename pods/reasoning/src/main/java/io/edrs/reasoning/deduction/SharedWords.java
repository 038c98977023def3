package io.edrs.reasoning.deduction;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words said once for two phrases: who takes a bus or drives to work takes a bus to work, where a bus to work is spoken of elsewhere and a bus alone
 * is not. It is a guess, and named as one.
 */
final class SharedWords {

    private static final Term X = new Term.Variable("x");

    private SharedWords() {}

    static Set<Formula> of(List<Formula> told) {
        var standing = new HashMap<String, Integer>();
        told.forEach(formula -> single(formula).forEach(predicate -> standing.merge(predicate, 1, Integer::sum)));
        var shared = new LinkedHashSet<Formula>();
        for (var formula : told) {
            var together = single(formula);
            for (var shorter : together) {
                if (standing.get(shorter) == 1) {
                    together.stream().filter(other -> !other.equals(shorter)).forEach(other -> whole(shorter, other, standing, shared));
                }
            }
        }
        return shared;
    }

    private static Set<String> single(Formula formula) {
        return Names.atoms(formula).filter(atom -> atom.arguments().size() == 1).map(Atom::predicate).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void whole(String shorter, String other, Map<String, Integer> standing, Set<Formula> shared) {
        for (var at = other.indexOf('_'); at > 0; at = other.indexOf('_', at + 1)) {
            for (var longer : List.of(shorter + other.substring(at), other.substring(0, at + 1) + shorter)) {
                if (!longer.equals(other) && standing.containsKey(longer)) {
                    shared.add(new ForAll("x", new Iff(new Atom(shorter, List.of(X)), new Atom(longer, List.of(X)))));
                }
            }
        }
    }
}
