package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets go of what waits about what is forgotten. */
@Singleton
final class ForgettingHandler implements EventHandler<MemoryForgotten> {

    private final WaitingRoom room;

    ForgettingHandler(WaitingRoom room) {
        this.room = room;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var gone = event.payload();
        gone.conversationIds().forEach(id -> room.forgetConversation(event.tenant(), id));
        gone.eventIds().forEach(id -> room.forgetMessage(event.tenant(), id));
        if (gone.userId() != null) {
            room.forgetUser(event.tenant(), gone.userId());
        }
        return List.of();
    }
}
