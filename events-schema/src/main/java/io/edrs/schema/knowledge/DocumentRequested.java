package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** What does this document say? */
@EventType(value = "knowledge.document_requested", durability = Durability.VOLATILE)
public record DocumentRequested(String documentId) implements Payload {}
