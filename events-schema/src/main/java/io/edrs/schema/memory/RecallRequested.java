package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
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
 */
@EventType(value = "memory.recall_requested", durability = Durability.VOLATILE)
public record RecallRequested(UUID conversationId, String personaId, String userId, UUID messageId, String query, String vector,
        UUID afterEventId, int limit) implements Payload {}
