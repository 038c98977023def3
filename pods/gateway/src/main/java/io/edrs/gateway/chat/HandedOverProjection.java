package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.HandedOver;
import jakarta.inject.Singleton;
import java.util.List;

/** A conversation handed over to another persona goes on with it; one that a human took keeps its persona beside them. */
@Singleton
final class HandedOverProjection implements EventHandler<HandedOver> {

    private final ChatStore store;

    HandedOverProjection(ChatStore store) {
        this.store = store;
    }

    @Override
    public List<Payload> handle(BaseEvent<HandedOver> event) {
        var over = event.payload();
        if (over.toPersonaId() != null) {
            store.change(event.tenant(), over.conversationId(), conversation -> conversation.handedTo(over.toPersonaId()));
        }
        return List.of();
    }
}
