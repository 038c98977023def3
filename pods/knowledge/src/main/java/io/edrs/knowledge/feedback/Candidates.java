package io.edrs.knowledge.feedback;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.GraphRanking;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each way finds for a query. */
@Singleton
final class Candidates {

    private static final int OF_EACH = 30;
    private static final int K = 60;

    private final Passages passages;
    private final EmbeddingModel model;
    private final @Nullable GraphRanking graph;

    Candidates(Passages passages, EmbeddingModel model, @Nullable GraphRanking graph) {
        this.passages = passages;
        this.model = model;
        this.graph = graph;
    }

    List<Candidate> of(String tenant, String query) {
        var rankings = passages.search(tenant, query, model.embed(query).content().vector(), OF_EACH);
        var byWords = rankings.byWords().stream().map(StoredPassage::id).toList();
        var byMeaning = rankings.byMeaning().stream().map(StoredPassage::id).toList();
        var byGraph = graph == null ? List.<String>of() : graph.rank(tenant, query, byWords, byMeaning, OF_EACH);
        var all = new LinkedHashSet<>(byWords);
        all.addAll(byMeaning);
        all.addAll(byGraph);
        var candidates = new ArrayList<Candidate>();
        all.forEach(id -> candidates.add(new Candidate(id, share(byWords, id), share(byMeaning, id), share(byGraph, id))));
        return candidates;
    }

    /** Reciprocal rank (Cormack, Clarke and Büttcher 2009), 1 for the first. */
    private static double share(List<String> ranking, String id) {
        var at = ranking.indexOf(id);
        return at < 0 ? 0 : (K + 1.0) / (K + 1 + at);
    }
}
