package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.ApprovalRequested;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Lets an action wait for a human. */
@Singleton
final class ApprovalHandler implements EventHandler<ApprovalRequested> {

    private final WaitingRoom room;
    private final HumanConfig config;

    ApprovalHandler(WaitingRoom room, HumanConfig config) {
        this.room = room;
        this.config = config;
    }

    @Override
    public List<Payload> handle(BaseEvent<ApprovalRequested> event) {
        var asked = event.payload();
        var at = event.metadata().publishedAt();
        room.enter(event.tenant(), new Item(asked.approvalId(), Kind.APPROVAL, Objects.requireNonNullElse(asked.personaId(), PersonaProfile.DEFAULT_ID),
                asked.userId(), asked.approverId(), asked.conversationId(), asked.action(), Objects.requireNonNullElse(asked.detail(), ""), Item.WAITING,
                null, null, at, Objects.requireNonNullElse(asked.expiresAt(), at.plus(config.patience())), null));
        return List.of();
    }
}
