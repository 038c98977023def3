package io.edrs.knowledge.attachments;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** With a conversation, what was given to it is forgotten. */
@Singleton
final class ForgettingHandler implements EventHandler<MemoryForgotten> {

    private final AttachedRecords records;

    ForgettingHandler(AttachedRecords records) {
        this.records = records;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        event.payload().conversationIds().forEach(conversation -> records.deleteAll(event.tenant(), conversation));
        return List.of();
    }
}
