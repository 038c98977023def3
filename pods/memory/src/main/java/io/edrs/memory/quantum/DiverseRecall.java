package io.edrs.memory.quantum;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.memory.Between;
import io.edrs.memory.Episodes;
import io.edrs.memory.Hit;
import io.edrs.memory.Scope;
import io.edrs.memory.ranking.DiverseRanking;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.memory.DiverselyRecalled;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers candidates by words and by meaning, and orders them by relevance and interference. */
@Singleton
final class DiverseRecall {

    private final Episodes episodes;
    private final EmbeddingModel model;
    private final QuantumConfig config;

    DiverseRecall(Episodes episodes, EmbeddingModel model, QuantumConfig config) {
        this.episodes = episodes;
        this.model = model;
        this.config = config;
    }

    DiverselyRecalled of(String tenant, Between who, @Nullable String query, int limit) {
        if (query == null || query.isBlank()) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The query is empty; say what to look for.");
        }
        var vector = model.embed(query).content().vector();
        var turns = candidates(tenant, who, query, vector);
        if (turns.isEmpty() || limit <= 0) {
            return new DiverselyRecalled(List.of(), 0);
        }
        var vectors = model.embedAll(turns.stream().map(turn -> TextSegment.from(turn.text())).toList()).content().stream()
                .map(embedding -> embedding.vector()).toList();
        var relevance = vectors.stream().mapToDouble(each -> cosine(each, vector)).toArray();
        DiverseRanking.Likeness likeness = (one, other) -> cosine(vectors.get(one), vectors.get(other));
        var chosen = DiverseRanking.quantum(relevance, likeness, Math.min(limit, config.most()), config.interference());
        return new DiverselyRecalled(chosen.stream().map(place -> scored(turns.get(place), relevance[place])).toList(),
                DiverseRanking.redundancy(chosen, likeness));
    }

    private List<Turn> candidates(String tenant, Between who, String query, float[] vector) {
        var references = Stream.concat(episodes.byMeaning(tenant, Scope.of(who), vector, config.candidates()).stream(),
                episodes.byWords(tenant, Scope.of(who), query, config.candidates() / 2).stream()).map(Hit::reference);
        return episodes.find(tenant, List.copyOf(references.collect(LinkedHashSet<String>::new, LinkedHashSet::add, LinkedHashSet::addAll))).stream()
                .filter(turn -> !turn.text().isBlank()).toList();
    }

    private static Turn scored(Turn turn, double relevance) {
        return new Turn(turn.eventId(), turn.conversationId(), turn.speaker(), turn.text(), turn.saidAt(), relevance);
    }

    /** Opposites are as little alike as strangers. */
    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ofOne += one[i] * one[i];
            ofOther += other[i] * other[i];
        }
        return ofOne == 0 || ofOther == 0 ? 0 : Math.clamp(dot / Math.sqrt(ofOne * ofOther), 0, 1);
    }
}
