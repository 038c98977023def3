package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * A file was taken in.
 *
 * @param status {@code ingested}, or {@code unchanged} when the very same content was there already
 * @param duplicateOf the id of the older document that says nearly the same, null when there is none
 */
@EventType(value = "knowledge.ingestion_finished", durability = Durability.VOLATILE)
public record IngestionFinished(String documentId, String name, String status, int passages, int version, String duplicateOf)
        implements Payload {}
