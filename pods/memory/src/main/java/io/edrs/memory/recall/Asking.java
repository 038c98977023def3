package io.edrs.memory.recall;

import io.edrs.memory.Between;
import io.edrs.memory.Conversations;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.memory.RecallRequested;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a search of an ask, or says what is wrong with it. */
@Singleton
final class Asking {

    private static final Set<String> KINDS = Set.of("turn", "event");

    private final Conversations conversations;
    private final RecallConfig config;

    Asking(Conversations conversations, RecallConfig config) {
        this.conversations = conversations;
        this.config = config;
    }

    Search search(String tenant, RecallRequested ask, Set<UUID> excluded, Instant now) {
        var kinds = ask.kinds() == null ? List.<String>of() : ask.kinds();
        kinds.stream().filter(kind -> !KINDS.contains(kind)).findFirst().ifPresent(kind -> {
            throw refused("The kind '%s' is refused; memories are turns or events.".formatted(kind));
        });
        if (ask.from() != null && ask.to() != null && !ask.from().isBefore(ask.to())) {
            throw refused("From %s to %s is no time; 'from' must be before 'to'.".formatted(ask.from(), ask.to()));
        }
        var before = earlier(ask.to(), ask.asOf() == null ? null : ask.asOf().plusNanos(1));
        var filter = new Search.Filter(ask.withinConversation(), ask.participant(), kinds, ask.from(), before);
        return new Search(tenant, new Between(ask.personaId(), ask.userId()), ask.query() == null ? "" : ask.query(), vector(ask),
                Math.min(ask.limit(), config.mostMemories()), excluded, filter, ask.asOf() == null ? now : ask.asOf());
    }

    /** Why a search can find nothing at all, null when it may. */
    @Nullable String hopeless(Search search) {
        var conversation = search.filter().conversationId();
        return conversation == null || !conversations.latest(search.tenant(), conversation, null, 1).isEmpty() ? null
                : "No conversation %s is remembered.".formatted(conversation);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static float @Nullable [] vector(RecallRequested ask) {
        if (ask.vector() == null || ask.vector().isEmpty()) {
            return null;
        }
        try {
            var vector = EmbeddingVector.decode(ask.vector());
            return isZero(vector) ? null : vector;
        } catch (IllegalArgumentException e) {
            throw new EdrsException(RecallError.QUERY_VECTOR_INVALID,
                    "The query's vector is unreadable (%s); it must be base64 of 32-bit floats.".formatted(e.getMessage()), e);
        }
    }

    /** Of a text without a word a model may say nothing at all. */
    private static boolean isZero(float[] vector) {
        for (var value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static EdrsException refused(String message) {
        return new EdrsException(RecallError.RECALL_INVALID, message);
    }
}
