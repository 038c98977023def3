package io.edrs.reasoning.analogy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Analogy by structure mapping (Gentner 1983) after the structure-mapping engine (Falkenhainer, Forbus and Gentner 1989) with greedy
 * merging (Forbus and Oblinger 1990): matches grow from relations of the same name downwards, agree one to one, and score by how deep
 * their systems reach.
 */
public final class StructureMapping {

    private static final int MOST_KERNELS = 20_000;
    private static final int MOST_STARTS = 200;
    private static final double ATTRIBUTE = 0.25;
    private static final double TRICKLE = 1.5;
    private static final int HIGHEST = 6;

    private final List<Term> base;
    private final List<Term> target;
    private final Budget budget;

    public StructureMapping(List<Term> base, List<Term> target, Budget budget) {
        this.base = base;
        this.target = target;
        this.budget = budget;
    }

    /** The best analogies, at most so many, the highest score first; none when nothing corresponds. */
    public List<Analogy> best(int most) {
        var kernels = kernels();
        kernels.sort(Comparator.comparingDouble((Match kernel) -> -score(kernel)));
        var merged = new ArrayList<Match>();
        for (var start = 0; start < Math.min(MOST_STARTS, kernels.size()) && merged.size() < most; start++) {
            var match = merge(kernels, start);
            if (merged.stream().noneMatch(match::isPartOf)) {
                merged.add(match);
            }
        }
        var whole = self();
        return merged.stream().map(match -> analogy(match, whole)).sorted(Comparator.comparingDouble(Analogy::score).reversed()).toList();
    }

    /** The largest matches that start at one pair of facts or of their parts. */
    private List<Match> kernels() {
        var targets = relations(target);
        var kernels = new ArrayList<Match>();
        for (var one : relations(base)) {
            for (var other : targets) {
                budget.spend();
                var match = new Match();
                if (one.name().equals(other.name()) && match.align(one, other)) {
                    kernels.add(match);
                }
            }
            if (kernels.size() > MOST_KERNELS) {
                throw new EdrsException(AnalogyError.DESCRIPTION_TOO_LARGE, "These descriptions have more than %d matches of facts; leave out what does not matter."
                        .formatted(MOST_KERNELS));
            }
        }
        return kernels;
    }

    private Match merge(List<Match> kernels, int start) {
        var match = new Match();
        match.add(kernels.get(start));
        for (var kernel : kernels) {
            budget.spend();
            if (match.agrees(kernel)) {
                match.add(kernel);
            }
        }
        return match;
    }

    private double score(Match match) {
        return score(match.pairs().keySet(), match);
    }

    /** Each relation counts one, and more for standing in relations that correspond too. */
    private double score(Set<Term> terms, Match match) {
        var heights = new HashMap<Term, Integer>();
        return terms.stream().filter(term -> !term.isThing()).mapToDouble(term -> term.isAttribute() ? ATTRIBUTE
                : Math.pow(TRICKLE, Math.min(HIGHEST, height(term, heights) - 1.0))).sum();
    }

    private static int height(Term term, Map<Term, Integer> known) {
        var height = known.get(term);
        if (height == null) {
            height = term.isThing() ? 0 : 1 + term.arguments().stream().mapToInt(argument -> height(argument, known)).max().orElse(0);
            known.put(term, height);
        }
        return height;
    }

    private double self() {
        var match = new Match();
        return score(relations(base), match);
    }

    private Analogy analogy(Match match, double whole) {
        var things = new TreeMap<String, String>();
        match.pairs().forEach((one, other) -> {
            if (one.isThing()) {
                things.put(one.name(), other.name());
            }
        });
        var matched = base.stream().filter(fact -> match.of(fact) != null && target.contains(match.of(fact)))
                .map(fact -> "%s ~ %s".formatted(fact, match.of(fact))).toList();
        var score = score(match);
        return new Analogy(things, matched, score, whole == 0 ? 0 : score / whole, inferences(match));
    }

    /** Facts of the base without counterpart that share a thing or a part with what corresponds. */
    private List<String> inferences(Match match) {
        return base.stream().filter(fact -> match.of(fact) == null)
                .filter(fact -> fact.parts().stream().skip(1).anyMatch(part -> match.of(part) != null && (!part.isThing() || !fact.isAttribute())))
                .map(fact -> carried(fact, match)).filter(fact -> !target.contains(fact)).map(Term::toString).distinct().collect(Collectors.toList());
    }

    private static Term carried(Term term, Match match) {
        var counterpart = match.of(term);
        if (counterpart != null) {
            return counterpart;
        }
        return term.isThing() ? new Term("?" + term.name(), List.of()) : new Term(term.name(), term.arguments().stream().map(argument -> carried(argument, match)).toList());
    }

    private static Set<Term> relations(List<Term> facts) {
        var relations = new LinkedHashSet<Term>();
        facts.forEach(fact -> fact.parts().stream().filter(part -> !part.isThing()).forEach(relations::add));
        return relations;
    }
}
