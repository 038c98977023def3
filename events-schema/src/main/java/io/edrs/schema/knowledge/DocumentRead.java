package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * A document as it was read.
 *
 * @param passages its text in reading order
 */
@EventType(value = "knowledge.document_read", durability = Durability.VOLATILE)
public record DocumentRead(String documentId, String name, String title, List<String> passages) implements Payload {}
