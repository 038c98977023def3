package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.Ask;
import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.persona.HandoverRequested;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkReceived;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Sums the conversation up, lets it wait, and gives it to whom it is for: a persona as work, a human as an open request. */
@Singleton
@Recorded
final class HandoverHandler implements EventHandler<HandoverRequested> {

    private final EventBus bus;
    private final WaitingRoom room;
    private final HumanConfig config;

    HandoverHandler(EventBus bus, WaitingRoom room, HumanConfig config) {
        this.bus = bus;
        this.room = room;
        this.config = config;
    }

    @Override
    public List<Payload> handle(BaseEvent<HandoverRequested> event) {
        var wanted = event.payload();
        var summary = Summary.of(turns(wanted), wanted.reason());
        room.enter(event.tenant(), new Item(wanted.handoverId(), Kind.HANDOVER, wanted.personaId(), wanted.userId(), assignee(wanted), wanted.conversationId(),
                Summary.title(wanted.reason()), summary, Item.WAITING, null, null, event.metadata().publishedAt(), null, null));
        return work(wanted, summary);
    }

    private List<Turn> turns(HandoverRequested wanted) {
        var recall = Ask.optional("memory", new RecallRequested(wanted.conversationId(), wanted.personaId(), wanted.userId(), null,
                wanted.reason() == null || wanted.reason().isBlank() ? "summary" : wanted.reason(), null, null, 1), Recalled.class);
        return bus.askAll(List.of(recall), config.recall()).find(recall).map(Recalled::turns).orElse(List.of());
    }

    private static String assignee(HandoverRequested wanted) {
        return HandoverRequested.ANYONE.equals(wanted.toPersonId()) ? null : wanted.toPersonId();
    }

    private static List<Payload> work(HandoverRequested wanted, String summary) {
        if (wanted.toPersonId() != null) {
            return List.of();
        }
        var id = wanted.handoverId().toString();
        var title = Summary.title(wanted.reason());
        return wanted.toPersonaId() == null
                ? List.of(new WorkReceived(id, title, summary, Objects.requireNonNullElse(wanted.skills(), List.of()), wanted.userId()))
                : List.of(new WorkAssigned(id, wanted.toPersonaId(), title, summary, List.of(), wanted.userId()));
    }
}
