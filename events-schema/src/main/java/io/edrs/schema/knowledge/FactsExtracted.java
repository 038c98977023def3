package io.edrs.schema.knowledge;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/**
 * What a document claims is on record.
 *
 * @param facts how many claims stand with this version
 * @param superseded how many claims of earlier versions it no longer makes
 * @param contradictions with how many claims of other documents it disagrees
 */
@EventType("knowledge.facts_extracted")
public record FactsExtracted(String documentId, int documentVersion, int facts, int superseded, int contradictions)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return documentId;
    }
}
