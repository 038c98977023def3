package io.edrs.memory.recall;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), scaled so that first in every ranking scores 1. */
final class RankFusion {

    private static final double K = 60;

    private RankFusion() {}

    /** Scores in 0..1 by reference, best first; of equals, the one ranked earlier in an earlier ranking. */
    static Map<String, Double> fuse(List<List<String>> rankings) {
        var scores = new LinkedHashMap<String, Double>();
        for (var ranking : rankings) {
            for (int place = 0; place < ranking.size(); place++) {
                scores.merge(ranking.get(place), (K + 1) / ((K + 1 + place) * rankings.size()), Double::sum);
            }
        }
        var best = new LinkedHashMap<String, Double>();
        scores.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> best.put(entry.getKey(), Math.min(1, entry.getValue())));
        return best;
    }
}
