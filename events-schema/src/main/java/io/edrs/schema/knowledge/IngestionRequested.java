package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Take this file in, please; found by its words when the reply comes.
 *
 * @param name the path or name it gets
 * @param content the file in base64 (RFC 4648)
 */
@EventType(value = "knowledge.ingestion_requested", durability = Durability.VOLATILE)
public record IngestionRequested(String name, String content) implements Payload {}
