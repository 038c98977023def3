package io.edrs.reasoning.abduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** Which observation would best tell explanations apart: the one with the largest expected gain of information (Lindley 1956). */
public final class Probing {

    private static final double LEAST = 1e-6;

    private Probing() {}

    /** The best first, at most so many; none when the explanations predict the same. */
    public static List<Probe> of(List<Explanation> explanations, int most) {
        var candidates = new TreeSet<String>();
        explanations.forEach(explanation -> {
            candidates.addAll(explanation.predicts().keySet());
            candidates.addAll(explanation.assumes());
        });
        var probes = new ArrayList<Probe>();
        for (var what : candidates) {
            var chance = explanations.stream().mapToDouble(explanation -> explanation.probability() * chance(explanation, what)).sum();
            var gain = entropy(explanations, explanation -> 1, 1)
                    - (chance <= 0 ? 0 : chance * entropy(explanations, place -> chance(explanations.get((int) place), what), chance))
                    - (chance >= 1 ? 0 : (1 - chance) * entropy(explanations, place -> 1 - chance(explanations.get((int) place), what), 1 - chance));
            if (gain > LEAST) {
                probes.add(new Probe(what, gain, chance));
            }
        }
        probes.sort(Comparator.comparingDouble((Probe probe) -> -probe.gain()).thenComparing(Probe::what));
        return probes.subList(0, Math.min(most, probes.size()));
    }

    /** Of the explanations' probabilities, each times a likelihood, over a whole; in bits. */
    private static double entropy(List<Explanation> explanations, DoubleUnaryOperator likelihood, double whole) {
        var bits = 0.0;
        for (var place = 0; place < explanations.size(); place++) {
            var share = explanations.get(place).probability() * likelihood.applyAsDouble(place) / whole;
            bits -= share <= 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    private static double chance(Explanation explanation, String what) {
        return explanation.assumes().contains(what) ? 1 : explanation.predicts().getOrDefault(what, 0.0);
    }
}
