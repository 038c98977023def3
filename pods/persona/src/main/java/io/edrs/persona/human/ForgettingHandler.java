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

    private final Holding holding;

    ForgettingHandler(WaitingRoom room, Holding holding) {
        this.room = room;
        this.holding = holding;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var gone = event.payload();
        gone.conversationIds().forEach(id -> {
            room.forgetConversation(event.tenant(), id);
            holding.release(event.tenant(), id);
        });
        gone.eventIds().forEach(id -> room.forgetMessage(event.tenant(), id));
        if (gone.userId() != null) {
            room.forgetUser(event.tenant(), gone.userId());
            holding.all(event.tenant()).stream().filter(held -> room.find(event.tenant(), Kind.HANDOVER, held.handoverId()).isEmpty())
                    .forEach(held -> holding.release(event.tenant(), held.conversationId()));
        }
        return List.of();
    }
}
