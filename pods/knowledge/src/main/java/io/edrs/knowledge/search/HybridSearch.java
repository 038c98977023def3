package io.edrs.knowledge.search;

import io.edrs.knowledge.FusionWeights;
import io.edrs.knowledge.Graphs;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.phrase.MultiHop;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The best passages by words, by meaning and by walking the graph from both, with the neighbours that an answer may need after them. */
@Singleton
final class HybridSearch {

    private static final int CANDIDATES = 50;
    static final int MOST = 100;
    private static final double NEIGHBOUR = 0.5;
    private static final int LONGEST_QUERY = 4_000;

    private final Passages passages;
    private final Graphs graphs;
    private final Table<FusionWeights> weights;
    private final Reranking reranking;

    HybridSearch(Passages passages, Graphs graphs, Tables tables, Reranking reranking) {
        this.passages = passages;
        this.graphs = graphs;
        this.weights = tables.open(FusionWeights.TABLE, FusionWeights.class);
        this.reranking = reranking;
    }

    /** At most {@code limit} passages, best first, then their neighbours; of a very long query its beginning counts. */
    List<Passage> find(String tenant, String query, float[] vector, int limit) {
        var asked = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        var rankings = passages.search(tenant, asked, vector, CANDIDATES);
        var wanted = Math.clamp(limit, 1, MOST);
        var hits = reranking.order(asked, hits(tenant, asked, rankings, reranking.wanted(wanted))).stream().limit(wanted).toList();
        if (hits.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Passage>();
        hits.forEach(hit -> found.add(passage(hit)));
        var neighbourScore = hits.getLast().score() * NEIGHBOUR;
        new Neighbours(passages, tenant).of(hits.stream().map(Hit::passage).toList())
                .forEach(neighbour -> found.add(passage(new Hit(neighbour, neighbourScore, List.of("neighbour"), List.of()))));
        return found;
    }

    private List<Hit> hits(String tenant, String query, Passages.Rankings rankings, int limit) {
        var byWords = rankings.byWords().stream().map(StoredPassage::id).toList();
        var byMeaning = rankings.byMeaning().stream().map(StoredPassage::id).toList();
        var walked = new MultiHop(graphs.of(tenant)).rank(query, byWords, byMeaning, limit + CANDIDATES);
        var ranked = weights.find(tenant).map(learned -> fused(walked, byWords, byMeaning, learned)).orElse(walked);
        // The walk comes by copies too that the two searches had left out.
        var stored = passages.distinct(tenant, passages.read(tenant, ranked.stream().map(MultiHop.Ranked::passage).toList())).stream()
                .collect(Collectors.toMap(StoredPassage::id, Function.identity(), (one, same) -> one));
        return ranked.stream().filter(one -> stored.containsKey(one.passage())).limit(limit)
                .map(one -> new Hit(stored.get(one.passage()), one.score(), foundBy(one, byWords, byMeaning), one.way())).toList();
    }

    /** The same, in the order that ratings taught. */
    private static List<MultiHop.Ranked> fused(List<MultiHop.Ranked> walked, List<String> byWords, List<String> byMeaning, FusionWeights learned) {
        var ranked = new ArrayList<MultiHop.Ranked>();
        for (var place = 0; place < walked.size(); place++) {
            var one = walked.get(place);
            ranked.add(new MultiHop.Ranked(one.passage(), learned.score(FusionWeights.share(byWords.indexOf(one.passage())),
                    FusionWeights.share(byMeaning.indexOf(one.passage())), FusionWeights.share(place)), one.way()));
        }
        ranked.sort(Comparator.comparingDouble(MultiHop.Ranked::score).reversed());
        return ranked;
    }

    private static List<String> foundBy(MultiHop.Ranked one, List<String> byWords, List<String> byMeaning) {
        var ways = new ArrayList<String>();
        if (byWords.contains(one.passage())) {
            ways.add("lexical");
        }
        if (byMeaning.contains(one.passage())) {
            ways.add("vector");
        }
        if (!one.way().isEmpty()) {
            ways.add("graph");
        }
        return List.copyOf(ways);
    }

    private static Passage passage(Hit hit) {
        var stored = hit.passage();
        return new Passage(stored.id(), stored.document(), stored.title(), stored.place(), stored.kind(), stored.text(), hit.score(),
                hit.foundBy(), hit.entities());
    }
}
