package io.edrs.persona.feedback;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.persona.FeedbackJudged;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Keeps feedback and judges what it teaches. */
@Singleton
final class FeedbackHandler implements EventHandler<FeedbackReceived> {

    private final FeedbackStore store;

    FeedbackHandler(FeedbackStore store) {
        this.store = store;
    }

    @Override
    public List<FeedbackJudged> handle(BaseEvent<FeedbackReceived> event) {
        var said = event.payload();
        var persona = Objects.requireNonNullElse(said.personaId(), PersonaProfile.DEFAULT_ID);
        var signals = Signals.of(said.rating(), said.correction());
        store.keep(event.tenant(), new Feedback(event.eventId().toString(), said.conversationId(), said.messageId(), persona, said.userId(),
                said.rating(), said.correction(), said.question(), said.answer(), signals, event.metadata().publishedAt()));
        return List.of(new FeedbackJudged(event.eventId(), said.messageId(), persona, said.userId(), said.rating(), signals));
    }
}
