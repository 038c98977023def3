package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * What deserves attention in this conversation now?
 *
 * @param query what it is to be relevant to; null or empty for what matters anyway
 * @param limit at most so many
 */
@EventType(value = "memory.attention_requested", durability = Durability.VOLATILE)
public record AttentionRequested(UUID conversationId, String query, int limit) implements Payload {}
