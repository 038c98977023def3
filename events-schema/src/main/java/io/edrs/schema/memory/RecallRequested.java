package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is remembered of this?
 *
 * @param conversationId the conversation whose latest turns are wanted
 * @param personaId whose memory
 * @param userId whose conversations with the persona
 * @param messageId the question being answered, left out of what is recalled
 * @param query what to look for
 * @param vector embedding of the query ({@link io.edrs.schema.EmbeddingVector})
 * @param afterEventId recall waits within the deadline until this turn is remembered; null to wait for nothing
 * @param limit at most so many memories
 * @param withinConversation memories of this conversation alone; null for all
 * @param participant memories of what this speaker said; null for all
 * @param from memories said at or after this moment; null for no such limit
 * @param to memories said before this moment; null for no such limit
 * @param asOf what was said after this moment is not used, and time words are understood as at this moment; null for now
 * @param kinds memories of these kinds ({@code turn}, {@code event}); null or empty for all
 */
@EventType(value = "memory.recall_requested", version = 2, durability = Durability.VOLATILE)
public record RecallRequested(UUID conversationId, String personaId, String userId, UUID messageId, String query, String vector,
        UUID afterEventId, int limit, UUID withinConversation, String participant, Instant from, Instant to, Instant asOf,
        List<String> kinds) implements Payload {

    /** Without filters. */
    public RecallRequested(UUID conversationId, String personaId, String userId, UUID messageId, String query, String vector,
            UUID afterEventId, int limit) {
        this(conversationId, personaId, userId, messageId, query, vector, afterEventId, limit, null, null, null, null, null, null);
    }
}
