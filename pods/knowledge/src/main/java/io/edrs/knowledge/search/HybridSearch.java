package io.edrs.knowledge.search;

import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The best passages by words and by meaning, fused, with the neighbours that an answer may need after them. */
@Singleton
final class HybridSearch {

    private static final int CANDIDATES = 50;
    private static final int MOST = 100;
    private static final double NEIGHBOUR = 0.5;

    private final Passages passages;

    HybridSearch(Passages passages) {
        this.passages = passages;
    }

    /** At most {@code limit} passages, best first, then their neighbours. */
    List<Passage> find(String tenant, String query, float[] vector, int limit) {
        var rankings = passages.search(tenant, query, vector, CANDIDATES);
        var hits = Fusion.of(List.of(rankings.byWords(), rankings.byMeaning())).stream().limit(Math.clamp(limit, 1, MOST)).toList();
        if (hits.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Passage>();
        hits.forEach(hit -> found.add(passage(hit.passage(), hit.score())));
        var neighbourScore = hits.getLast().score() * NEIGHBOUR;
        new Neighbours(passages, tenant).of(hits.stream().map(Hit::passage).toList())
                .forEach(neighbour -> found.add(passage(neighbour, neighbourScore)));
        return found;
    }

    private static Passage passage(StoredPassage stored, double score) {
        return new Passage(stored.id(), stored.document(), stored.title(), stored.place(), stored.kind(), stored.text(), score);
    }
}
