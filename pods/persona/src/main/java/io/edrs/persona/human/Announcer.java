package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.ApprovalDecided;
import io.edrs.schema.persona.HandedOver;
import io.edrs.schema.persona.HandoverEnded;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Says what became of things, each state under one id, however often it is said. */
@Singleton
final class Announcer {

    private static final String SERVICE = "persona.human";

    private final WaitingRoom room;
    private final Inlet inlet;
    private final Holding holding;

    Announcer(WaitingRoom room, Inlet inlet, Holding holding) {
        this.holding = holding;
        this.room = room;
        this.inlet = inlet;
    }

    /** Says it, then notes that it is said: a crash in between only says it again. */
    void announce(String tenant, Item item) {
        tell(tenant, item);
        said(item).forEach(payload -> inlet.accept(new Inlet.Entry(EventIds.derive(item.id(), item.id() + "/" + item.state()), tenant, SERVICE,
                Priority.NORMAL, payload, null)));
        room.announced(tenant, item);
    }

    /** The table first: whoever hears the event finds it as it is. */
    private void tell(String tenant, Item item) {
        if (item.kind() == Kind.HANDOVER && item.state().equals(HandoverStates.TAKEN)) {
            holding.hold(tenant, item);
        } else if (item.kind() == Kind.HANDOVER) {
            holding.release(tenant, item);
        }
    }

    private static List<Payload> said(Item item) {
        return switch (item.kind()) {
            case CLARIFICATION -> List.of();
            case APPROVAL -> List.of(new ApprovalDecided(item.id(), item.personaId(), item.userId(), item.title(), item.state(), item.outcome(), item.decidedBy()));
            case HANDOVER -> item.state().equals(HandoverStates.DONE)
                    ? List.of(new HandoverEnded(item.id(), item.conversationId(), item.userId(), Objects.requireNonNullElse(item.outcome(), ""), item.decidedBy()))
                    : List.of(new HandedOver(item.id(), item.conversationId(), item.userId(), item.personaId(), null, item.assignee()));
        };
    }
}
