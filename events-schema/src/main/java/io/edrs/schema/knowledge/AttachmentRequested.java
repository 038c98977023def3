package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * Take this file in for one conversation and no other, please; found when the reply ({@code knowledge.ingestion_finished}) comes.
 *
 * @param name the name it gets
 * @param content the file in base64 (RFC 4648); null when it is copied
 * @param copiedFrom the conversation that has it under the same name already; null when its content comes along
 */
@EventType(value = "knowledge.attachment_requested", version = 2, durability = Durability.VOLATILE)
public record AttachmentRequested(UUID conversationId, String name, String content, UUID copiedFrom) implements Payload {

    /** A file that comes along. */
    public AttachmentRequested(UUID conversationId, String name, String content) {
        this(conversationId, name, content, null);
    }
}
