package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * What is remembered of this that does not say the same twice?
 *
 * @param query what to look for
 * @param limit at most so many
 */
@EventType(value = "memory.diverse_recall_requested", durability = Durability.VOLATILE)
public record DiverseRecallRequested(String personaId, String userId, String query, int limit) implements Payload {}
