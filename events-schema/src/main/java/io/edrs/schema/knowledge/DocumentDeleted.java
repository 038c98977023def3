package io.edrs.schema.knowledge;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/** A document and everything derived from it are gone. */
@EventType("knowledge.document_deleted")
public record DocumentDeleted(String documentId, String name, int passages) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return documentId;
    }
}
