package io.edrs.knowledge.attachments;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.AttachmentRequested;
import io.edrs.schema.knowledge.IngestionFinished;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes in what was given to a conversation. */
@Singleton
final class AttachmentHandler implements EventHandler<AttachmentRequested> {

    private final Pocket pocket;

    AttachmentHandler(Pocket pocket) {
        this.pocket = pocket;
    }

    @Override
    public List<IngestionFinished> handle(BaseEvent<AttachmentRequested> event) {
        var brought = event.payload();
        var taken = brought.copiedFrom() == null ? pocket.take(event.tenant(), brought.conversationId(), File.of(brought))
                : pocket.copy(event.tenant(), brought.copiedFrom(), brought.conversationId(), brought.name());
        var content = taken.content();
        return List.of(new IngestionFinished(content.documentId(), content.name(), taken.isNew() ? "ingested" : "unchanged",
                content.passages().size(), 1, null));
    }
}
