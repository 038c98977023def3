package io.edrs.memory.recall;

import io.edrs.memory.Between;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recalled, its filters checked.
 *
 * @param vector the question's embedding, null when it has none
 * @param asked the moment time words are seen from
 */
record Search(String tenant, Between who, String text, float @Nullable [] vector, int limit, Set<UUID> excluded, Filter filter, Instant asked) {

    /** Limits, null for none. @param from said at or after @param before said before @param kinds empty for all */
    record Filter(@Nullable UUID conversationId, @Nullable String participant, List<String> kinds, @Nullable Instant from,
            @Nullable Instant before) {

        boolean isOpen() {
            return conversationId == null && participant == null && kinds.isEmpty() && from == null;
        }

        boolean admits(Instant saidAt) {
            return (from == null || !saidAt.isBefore(from)) && (before == null || saidAt.isBefore(before));
        }
    }
}
