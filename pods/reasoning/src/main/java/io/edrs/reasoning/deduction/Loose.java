package io.edrs.reasoning.deduction;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Names;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where phrases share a word and are nothing to each other, a link of meaning may have been missed while reading: that nothing follows is then no
 * finding. Only what the goal may depend on is looked at.
 */
final class Loose {

    private static final Set<String> SMALL = Set.of("of", "in", "at", "on", "to", "for", "with", "by", "from", "about", "as", "than", "the", "be", "been", "is", "can", "must", "not",
            "hav", "has", "do", "mak", "tak", "get", "go", "and", "or", "their", "more", "rank", "befor", "after", "into", "out", "up", "one", "thing", "other", "some", "all");
    private static final int STEM = 5;

    private Loose() {}

    /** Pairs of phrases that share a word, among those the goal may depend on. */
    static Set<String> ends(List<Formula> formulas, Formula goal) {
        var reached = reached(formulas, goal);
        var loose = new LinkedHashSet<String>();
        var predicates = List.copyOf(reached);
        for (var i = 0; i < predicates.size(); i++) {
            for (var j = i + 1; j < predicates.size(); j++) {
                var shared = new HashSet<>(words(predicates.get(i)));
                shared.retainAll(words(predicates.get(j)));
                if (!shared.isEmpty()) {
                    loose.add(predicates.get(i) + " / " + predicates.get(j));
                }
            }
        }
        return loose;
    }

    /** The predicates, and the phrases that name things, which stand together with the goal's, or with what stands together with them. */
    private static Set<String> reached(List<Formula> formulas, Formula goal) {
        var reached = new LinkedHashSet<>(phrases(goal));
        var open = new ArrayDeque<>(formulas);
        for (var before = -1; before != reached.size();) {
            before = reached.size();
            open.removeIf(formula -> {
                var spoken = phrases(formula);
                return spoken.stream().anyMatch(reached::contains) && (reached.addAll(spoken) || true);
            });
        }
        // What is never reached may be what is missed.
        open.forEach(formula -> reached.addAll(phrases(formula)));
        return reached;
    }

    private static Set<String> phrases(Formula formula) {
        return Names.atoms(formula).map(Atom::predicate).filter(predicate -> !predicate.equals(Formula.EQUALS)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> words(String phrase) {
        return Arrays.stream(phrase.split("[_:\\-]")).filter(word -> word.length() > 2 && !SMALL.contains(word)).map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .collect(Collectors.toSet());
    }
}
