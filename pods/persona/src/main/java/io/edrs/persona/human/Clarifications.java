package io.edrs.persona.human;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.ClarificationAnswered;
import io.edrs.schema.persona.ClarificationAsked;
import jakarta.inject.Singleton;
import java.util.List;

/** What personas asked back, until it is answered in its conversation. */
final class Clarifications {

    private Clarifications() {}

    @Singleton
    static final class Asked implements EventHandler<ClarificationAsked> {

        private final WaitingRoom room;

        Asked(WaitingRoom room) {
            this.room = room;
        }

        @Override
        public List<Payload> handle(BaseEvent<ClarificationAsked> event) {
            var asked = event.payload();
            room.enter(event.tenant(), new Item(asked.messageId(), Kind.CLARIFICATION, asked.personaId(), asked.userId(), null, asked.conversationId(),
                    asked.question(), asked.clarification(), Item.WAITING, null, null, event.metadata().publishedAt(), null, null));
            return List.of();
        }
    }

    @Singleton
    static final class Answered implements EventHandler<ClarificationAnswered> {

        private final WaitingRoom room;

        Answered(WaitingRoom room) {
            this.room = room;
        }

        @Override
        public List<Payload> handle(BaseEvent<ClarificationAnswered> event) {
            var answered = event.payload();
            room.move(event.tenant(), Kind.CLARIFICATION, answered.messageId(), new WaitingRoom.Move(Item.WAITING, "answered", answered.meant(),
                    answered.userId(), null), event.metadata().publishedAt()).ifPresent(item -> room.announced(event.tenant(), item));
            return List.of();
        }
    }
}
