package io.edrs.schema.knowledge;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/** A document is stored, indexed and searchable. */
@EventType("knowledge.document_ingested")
public record DocumentIngested(String documentId, String name, String contentHash, int documentVersion, int passages)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return documentId;
    }
}
