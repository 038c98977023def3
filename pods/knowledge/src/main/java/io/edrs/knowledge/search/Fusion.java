package io.edrs.knowledge.search;

import io.edrs.knowledge.StoredPassage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): what both rankings place high comes first; 1 is first in all that rank. */
final class Fusion {

    private static final int K = 60;

    private Fusion() {}

    static List<Hit> of(List<List<StoredPassage>> rankings) {
        var passages = new HashMap<String, StoredPassage>();
        var scores = new HashMap<String, Double>();
        for (var ranking : rankings) {
            for (var rank = 1; rank <= ranking.size(); rank++) {
                var passage = ranking.get(rank - 1);
                passages.put(passage.id(), passage);
                scores.merge(passage.id(), 1.0 / (K + rank), Double::sum);
            }
        }
        var best = rankings.stream().filter(ranking -> !ranking.isEmpty()).count() / (K + 1.0);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Hit(passages.get(entry.getKey()), entry.getValue() / best)).toList();
    }
}
