package io.edrs.knowledge.search;

import dev.langchain4j.model.scoring.ScoringModel;
import io.edrs.platform.kernel.compute.Computation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the best passages into the order of a model that reads question and passage together, where there is one; as they are otherwise. */
@Singleton
final class Reranking {

    private static final String WAY = "reranker";

    private final @Nullable ScoringModel model;
    private final Computation computation;
    private final RerankingConfig config;

    Reranking(@Nullable ScoringModel model, Computation computation, RerankingConfig config) {
        this.model = model;
        this.computation = computation;
        this.config = config;
    }

    /** How many hits it wants to choose from, to return so many. */
    int wanted(int limit) {
        return model == null ? limit : Math.max(limit, config.passages());
    }

    /** The same hits; those it came to read in time change places among themselves, each place keeps its score. */
    List<Hit> order(String question, List<Hit> hits) {
        if (model == null || hits.size() < 2) {
            return hits;
        }
        var scores = computation.run(() -> scores(model, question, hits));
        var order = IntStream.range(0, scores.size()).boxed().sorted(Comparator.comparingDouble(i -> -scores.get(i))).toList();
        var ordered = new ArrayList<Hit>();
        order.forEach(i -> ordered.add(hits.get(i).at(hits.get(ordered.size()).score(), WAY)));
        ordered.addAll(hits.subList(ordered.size(), hits.size()));
        return ordered;
    }

    private List<Double> scores(ScoringModel judge, String question, List<Hit> hits) {
        var end = System.nanoTime() + config.within().toNanos();
        var scores = new ArrayList<Double>();
        for (var hit : hits.subList(0, Math.min(config.passages(), hits.size()))) {
            if (System.nanoTime() > end) {
                break;
            }
            var passage = hit.passage();
            scores.add(judge.score(passage.title() + ". " + passage.text(), question).content());
        }
        return scores;
    }
}
