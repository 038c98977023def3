package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Which documents does the tenant have?
 *
 * @param after the id the page begins after, null for the first page
 * @param limit at most so many
 */
@EventType(value = "knowledge.documents_requested", durability = Durability.VOLATILE)
public record DocumentsRequested(String after, int limit) implements Payload {}
