package io.edrs.knowledge.attachments;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.AttachmentRemoved;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets an attachment go. */
@Singleton
final class RemovalHandler implements EventHandler<AttachmentRemoved> {

    private final AttachedRecords records;

    RemovalHandler(AttachedRecords records) {
        this.records = records;
    }

    @Override
    public List<Payload> handle(BaseEvent<AttachmentRemoved> event) {
        records.delete(event.tenant(), event.payload().conversationId(), event.payload().documentId());
        return List.of();
    }
}
