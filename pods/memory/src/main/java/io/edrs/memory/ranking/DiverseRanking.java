package io.edrs.memory.ranking;

import java.util.ArrayList;
import java.util.List;

/** Greedy orders of n things by relevance in 0..1 and likeness of each two in 0..1; each yields at most k places. */
public final class DiverseRanking {

    private DiverseRanking() {}

    /** Likeness of two things by their numbers. */
    @FunctionalInterface
    public interface Likeness {

        /** In 0..1, the same in both directions. */
        double of(int one, int other);
    }

    /** By relevance alone: the probability ranking principle (Robertson 1977). */
    public static List<Integer> plain(double[] relevance, int k) {
        return greedy(relevance, k, (thing, chosen) -> relevance[thing]);
    }

    /** Maximal marginal relevance (Carbonell and Goldstein 1998): lambda of relevance less the rest of the greatest likeness to what is chosen. */
    public static List<Integer> marginal(double[] relevance, Likeness likeness, int k, double lambda) {
        return greedy(relevance, k, (thing, chosen) -> lambda * relevance[thing]
                - (1 - lambda) * chosen.stream().mapToDouble(other -> likeness.of(thing, other)).max().orElse(0));
    }

    /**
     * The quantum probability ranking principle (Zuccon and Azzopardi 2010): relevance and, with everything chosen before, an
     * interference of the square roots of both relevances, destructive in proportion to their likeness.
     *
     * @param interference 1 as in the paper; 0 is the plain order
     */
    public static List<Integer> quantum(double[] relevance, Likeness likeness, int k, double interference) {
        return greedy(relevance, k, (thing, chosen) -> relevance[thing] - interference * chosen.stream()
                .mapToDouble(other -> Math.sqrt(relevance[thing] * relevance[other]) * likeness.of(thing, other)).sum());
    }

    /** Mean likeness of each two of the chosen; 0 of fewer than two. */
    public static double redundancy(List<Integer> chosen, Likeness likeness) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < chosen.size(); i++) {
            for (int j = 0; j < i; j++, pairs++) {
                sum += likeness.of(chosen.get(i), chosen.get(j));
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    @FunctionalInterface
    private interface Worth {
        double of(int thing, List<Integer> chosen);
    }

    private static List<Integer> greedy(double[] relevance, int k, Worth worth) {
        var chosen = new ArrayList<Integer>();
        var taken = new boolean[relevance.length];
        while (chosen.size() < Math.min(k, relevance.length)) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int thing = 0; thing < relevance.length; thing++) {
                double value = taken[thing] ? Double.NEGATIVE_INFINITY : worth.of(thing, chosen);
                if (value > most) {
                    most = value;
                    best = thing;
                }
            }
            if (best < 0) {
                return chosen;
            }
            taken[best] = true;
            chosen.add(best);
        }
        return chosen;
    }
}
