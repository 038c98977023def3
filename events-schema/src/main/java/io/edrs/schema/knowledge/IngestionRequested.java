package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * Take this file in, please; found by its words when the reply comes.
 *
 * @param name the path or name it gets
 * @param content the file in base64 (RFC 4648)
 * @param conversationId the conversation it is knowledge for, and no other; null for the whole tenant
 */
@EventType(value = "knowledge.ingestion_requested", durability = Durability.VOLATILE)
public record IngestionRequested(String name, String content, UUID conversationId) implements Payload {}
