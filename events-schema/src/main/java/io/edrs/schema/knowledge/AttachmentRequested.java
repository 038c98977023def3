package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * Take this file in for one conversation and no other, please; found when the reply ({@code knowledge.ingestion_finished}) comes.
 *
 * @param name the name it gets
 * @param content the file in base64 (RFC 4648)
 */
@EventType(value = "knowledge.attachment_requested", durability = Durability.VOLATILE)
public record AttachmentRequested(UUID conversationId, String name, String content) implements Payload {}
