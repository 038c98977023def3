package io.edrs.reasoning.induction;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns rules from facts after FOIL (Quinlan 1990): rule by rule until the positive examples are covered, each grown literal by literal
 * by the information it gains, over a beam of several at once, for a single step may gain nothing and still be needed.
 */
public final class RuleInduction {

    private static final int BEAM = 12;
    private static final int MOST_LITERALS = 4;
    private static final int MOST_VARIABLES = 6;
    private static final int MOST_EXAMPLES = 5_000;
    private static final int MOST_RULES = 20;

    private final Background background;
    private final List<Fact> positive;
    private final List<Fact> negative;
    private final double noise;
    private final Budget budget;

    private record Scored(Clause clause, List<Fact> covers, int wrongly, double gain) {}

    /**
     * @param noise which share of what a rule gives may be wrong. Throws {@code EXAMPLES_INVALID} for none of either kind or of different
     *     relations, {@code EXAMPLES_CONTRADICTORY} for one that is both.
     */
    public RuleInduction(List<Fact> facts, List<Fact> positive, List<Fact> negative, double noise, Budget budget) {
        check(facts, positive, negative, noise);
        this.background = new Background(List.copyOf(new LinkedHashSet<>(facts)), budget);
        this.positive = List.copyOf(new LinkedHashSet<>(positive));
        this.negative = List.copyOf(new LinkedHashSet<>(negative));
        this.noise = noise;
        this.budget = budget;
    }

    /** The rules, those that cover most first. */
    public Induced learn() {
        var rules = new ArrayList<Learned>();
        var left = new LinkedHashSet<>(positive);
        while (!left.isEmpty() && rules.size() < MOST_RULES) {
            var found = grow(List.copyOf(left));
            if (found == null) {
                break;
            }
            found.covers().forEach(left::remove);
            rules.add(new Learned(found.clause().toString(), texts(positive.stream().filter(example -> found.clause().covers(example, background)).toList()),
                    texts(negative.stream().filter(example -> found.clause().covers(example, background)).toList())));
        }
        return new Induced(rules, texts(List.copyOf(left)));
    }

    private Scored grow(List<Fact> left) {
        var head = new Literal(positive.getFirst().relation(), IntStream.range(0, positive.getFirst().things().size()).mapToObj(Literal::variable).toList());
        var refinement = new Refinement(background, MOST_VARIABLES);
        var beam = List.of(scored(new Clause(head, List.of(), head.arguments().size()), left));
        Scored best = null;
        for (var length = 0; length < MOST_LITERALS; length++) {
            var next = new ArrayList<Scored>();
            var seen = new HashSet<String>();
            for (var parent : beam) {
                for (var clause : refinement.of(parent.clause())) {
                    budget.spend();
                    var scored = seen.add(signature(clause)) ? scored(clause, left) : null;
                    if (scored != null && !scored.covers().isEmpty()) {
                        next.add(scored);
                        best = isBetter(scored, best) ? scored : best;
                    }
                }
            }
            next.sort(Comparator.comparingDouble(Scored::gain).reversed());
            beam = diverse(next);
            if (beam.isEmpty() || best != null && best.covers().size() == left.size()) {
                break;
            }
        }
        return best;
    }

    /** Those that cover the same are worth one place, two at most where they bring in new variables. */
    private static List<Scored> diverse(List<Scored> sorted) {
        var kept = new ArrayList<Scored>();
        var seen = new HashSet<String>();
        for (var each : sorted) {
            if (kept.size() < BEAM && seen.add(each.covers().hashCode() + "/" + each.wrongly() + "/" + each.clause().variables() + "/" + each.clause().body().getLast().relation())) {
                kept.add(each);
            }
        }
        return kept;
    }

    private boolean isBetter(Scored scored, Scored best) {
        var total = scored.covers().size() + scored.wrongly();
        return scored.wrongly() <= noise * total && (best == null || scored.covers().size() > best.covers().size()
                || scored.covers().size() == best.covers().size() && scored.clause().body().size() == best.clause().body().size() && scored.wrongly() < best.wrongly());
    }

    private Scored scored(Clause clause, List<Fact> left) {
        var covers = left.stream().filter(example -> clause.covers(example, background)).toList();
        var wrongly = covers.isEmpty() ? 0 : (int) negative.stream().filter(example -> clause.covers(example, background)).count();
        var before = Math.log((double) left.size() / (left.size() + negative.size()));
        var after = covers.isEmpty() ? Double.NEGATIVE_INFINITY : Math.log((double) covers.size() / (covers.size() + wrongly));
        var gain = covers.isEmpty() ? Double.NEGATIVE_INFINITY : covers.size() * (after - before);
        return new Scored(clause, covers, wrongly, gain);
    }

    /** The same whatever the order of the literals. */
    private static String signature(Clause clause) {
        return clause.body().stream().map(Literal::toString).sorted().toList().toString();
    }

    private static List<String> texts(List<Fact> facts) {
        return facts.stream().map(Fact::toString).toList();
    }

    private static void check(List<Fact> facts, List<Fact> positive, List<Fact> negative, double noise) {
        if (positive.isEmpty() || negative.isEmpty() || facts.isEmpty()) {
            throw invalid("Rules are learned from facts and from examples of both kinds; here are %d facts, %d positive and %d negative examples."
                    .formatted(facts.size(), positive.size(), negative.size()));
        }
        if (facts.size() + positive.size() + negative.size() > MOST_EXAMPLES) {
            throw invalid("More than %d facts and examples are refused.".formatted(MOST_EXAMPLES));
        }
        if (!(noise >= 0 && noise < 0.5)) {
            throw invalid("A noise of %s is refused; it is a share from 0 to below 0.5.".formatted(noise));
        }
        var first = positive.getFirst();
        Set<Fact> wrong = new HashSet<>(negative);
        for (var example : IntStream.range(0, positive.size() + negative.size()).mapToObj(place -> place < positive.size() ? positive.get(place)
                : negative.get(place - positive.size())).toList()) {
            if (!example.relation().equals(first.relation()) || example.things().size() != first.things().size()) {
                throw invalid("All examples are of one relation; '%s' is not like '%s'.".formatted(example, first));
            }
        }
        positive.stream().filter(wrong::contains).findFirst().ifPresent(example -> {
            throw new EdrsException(InductionError.EXAMPLES_CONTRADICTORY, "'%s' is given as a positive and as a negative example.".formatted(example));
        });
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(InductionError.EXAMPLES_INVALID, message);
    }
}
