package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** What memory has forgotten, the gateway does not show either. */
@Singleton
final class Forgetting implements EventHandler<MemoryForgotten> {

    private final ChatStore store;

    Forgetting(ChatStore store) {
        this.store = store;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var gone = event.payload();
        gone.conversationIds().forEach(id -> store.forgetConversation(event.tenant(), id));
        gone.eventIds().forEach(id -> store.forgetEvent(event.tenant(), id));
        return List.of();
    }
}
