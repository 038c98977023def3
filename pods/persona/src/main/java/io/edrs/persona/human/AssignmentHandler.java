package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.persona.HandedOver;
import io.edrs.schema.persona.WorkAssigned;
import jakarta.inject.Singleton;
import java.util.List;

/** A conversation that was given to a persona as work goes on with it. */
@Singleton
final class AssignmentHandler implements EventHandler<WorkAssigned> {

    private final WaitingRoom room;

    AssignmentHandler(WaitingRoom room) {
        this.room = room;
    }

    @Override
    public List<HandedOver> handle(BaseEvent<WorkAssigned> event) {
        var work = event.payload();
        var handover = WorkIds.of(work.workId()).flatMap(id -> room.find(event.tenant(), Kind.HANDOVER, id));
        if (handover.isEmpty()) {
            return List.of();
        }
        var id = handover.get().id();
        room.move(event.tenant(), Kind.HANDOVER, id, new WaitingRoom.Move(Item.WAITING, HandoverStates.TAKEN, null, work.personaId(), work.personaId()),
                event.metadata().publishedAt());
        var stands = room.find(event.tenant(), Kind.HANDOVER, id).filter(item -> work.personaId().equals(item.assignee()));
        if (stands.isEmpty()) {
            // A person was faster.
            return List.of();
        }
        room.announced(event.tenant(), stands.get());
        return List.of(new HandedOver(id, handover.get().conversationId(), handover.get().userId(), handover.get().personaId(), work.personaId(), null));
    }
}
