package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Which passages speak of this?
 *
 * @param query what to look for
 * @param vector embedding of the query ({@link io.edrs.schema.EmbeddingVector})
 * @param limit at most so many passages
 */
@EventType(value = "knowledge.search_requested", durability = Durability.VOLATILE)
public record SearchRequested(String query, String vector, int limit) implements Payload {}
