package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.HandoverEnded;
import io.edrs.schema.persona.WorkFinished;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** A hand-over ends with the work that it was. */
@Singleton
final class FinishHandler implements EventHandler<WorkFinished> {

    private final WaitingRoom room;

    FinishHandler(WaitingRoom room) {
        this.room = room;
    }

    @Override
    public List<Payload> handle(BaseEvent<WorkFinished> event) {
        var work = event.payload();
        var handover = WorkIds.of(work.workId()).flatMap(id -> room.find(event.tenant(), Kind.HANDOVER, id));
        if (handover.isEmpty()) {
            return List.of();
        }
        var outcome = Objects.requireNonNullElse(work.outcome(), "");
        room.move(event.tenant(), Kind.HANDOVER, handover.get().id(), new WaitingRoom.Move(HandoverStates.TAKEN, HandoverStates.DONE, outcome, work.finishedBy(), null),
                event.metadata().publishedAt()).ifPresent(item -> room.announced(event.tenant(), item));
        return List.of(new HandoverEnded(handover.get().id(), handover.get().conversationId(), handover.get().userId(), outcome, work.finishedBy()));
    }
}
