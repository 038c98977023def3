package io.edrs.schema.gateway;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * An attachment no longer belongs to its conversation.
 *
 * @param documentId what it became when it was taken in
 */
@EventType("gateway.attachment_removed")
public record AttachmentRemoved(UUID conversationId, String documentId) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
