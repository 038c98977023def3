package io.edrs.memory.recall;

import io.edrs.memory.Between;
import io.edrs.memory.Episodes;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The most relevant turns of a tenant and persona, by words and by meaning. */
@Singleton
final class Memories {

    private final Episodes episodes;
    private final RecallConfig config;

    Memories(Episodes episodes, RecallConfig config) {
        this.episodes = episodes;
        this.config = config;
    }

    /** At most as many as asked for, best first, none of the excluded. */
    List<Turn> relevant(String tenant, RecallRequested ask, Set<UUID> excluded) {
        int limit = Math.min(ask.limit(), config.mostMemories());
        if (limit <= 0) {
            return List.of();
        }
        // Whatever is excluded may fill the top of both rankings.
        int k = 2 * limit + excluded.size();
        var turns = new ArrayList<Turn>(limit);
        for (var ranked : RankFusion.fuse(rankings(tenant, ask, k)).entrySet()) {
            if (turns.size() == limit) {
                break;
            }
            episodes.find(tenant, List.of(ranked.getKey())).stream()
                    .filter(turn -> !excluded.contains(turn.eventId()))
                    .forEach(turn -> turns.add(scored(turn, ranked.getValue())));
        }
        return turns;
    }

    private List<List<String>> rankings(String tenant, RecallRequested ask, int k) {
        var byWords = episodes.matching(tenant, new Between(ask.personaId(), ask.userId()), ask.query(), k);
        if (ask.vector() == null || ask.vector().isEmpty()) {
            return List.of(byWords);
        }
        return List.of(byWords, episodes.resembling(tenant, new Between(ask.personaId(), ask.userId()), vector(ask), k, config.leastSimilarity()));
    }

    private static float[] vector(RecallRequested ask) {
        try {
            return EmbeddingVector.decode(ask.vector());
        } catch (IllegalArgumentException e) {
            throw new EdrsException(RecallError.QUERY_VECTOR_INVALID,
                    "The query's vector is unreadable (%s); it must be base64 of 32-bit floats.".formatted(e.getMessage()), e);
        }
    }

    private static Turn scored(Turn turn, double score) {
        return new Turn(turn.eventId(), turn.conversationId(), turn.speaker(), turn.text(), turn.saidAt(), score);
    }
}
