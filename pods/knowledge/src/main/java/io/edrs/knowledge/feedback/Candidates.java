package io.edrs.knowledge.feedback;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.FusionWeights;
import io.edrs.knowledge.Graphs;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.phrase.MultiHop;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What each way finds for a query. */
@Singleton
final class Candidates {

    private static final int OF_EACH = 30;

    private final Passages passages;
    private final EmbeddingModel model;
    private final Graphs graphs;

    Candidates(Passages passages, EmbeddingModel model, Graphs graphs) {
        this.passages = passages;
        this.model = model;
        this.graphs = graphs;
    }

    List<Candidate> of(String tenant, String query) {
        var rankings = passages.search(tenant, query, model.embed(query).content().vector(), OF_EACH);
        var byWords = rankings.byWords().stream().map(StoredPassage::id).toList();
        var byMeaning = rankings.byMeaning().stream().map(StoredPassage::id).toList();
        var byGraph = new MultiHop(graphs.of(tenant)).rank(query, byWords, byMeaning, OF_EACH).stream().map(MultiHop.Ranked::passage).toList();
        var all = new LinkedHashSet<>(byWords);
        all.addAll(byMeaning);
        all.addAll(byGraph);
        var candidates = new ArrayList<Candidate>();
        all.forEach(id -> candidates.add(new Candidate(id, share(byWords, id), share(byMeaning, id), share(byGraph, id))));
        return candidates;
    }

    private static double share(List<String> ranking, String id) {
        return FusionWeights.share(ranking.indexOf(id));
    }
}
