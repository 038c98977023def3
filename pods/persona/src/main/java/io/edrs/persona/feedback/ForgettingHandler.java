package io.edrs.persona.feedback;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets go of feedback on what is forgotten. */
@Singleton
final class ForgettingHandler implements EventHandler<MemoryForgotten> {

    private final FeedbackStore store;

    ForgettingHandler(FeedbackStore store) {
        this.store = store;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var gone = event.payload();
        gone.conversationIds().forEach(id -> store.forgetConversation(event.tenant(), id));
        gone.eventIds().forEach(id -> store.forgetMessage(event.tenant(), id));
        if (gone.userId() != null) {
            store.forgetUser(event.tenant(), gone.userId());
        }
        return List.of();
    }
}
