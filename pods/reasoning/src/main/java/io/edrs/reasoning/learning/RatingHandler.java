package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.reasoning.Patterns;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.FeedbackReceived;
import jakarta.inject.Singleton;
import java.util.List;

/** Notes how an engine's answer was received; answers of no engine are none of its business. */
@Singleton
final class RatingHandler implements EventHandler<FeedbackReceived> {

    private final Patterns patterns;
    private final Learner learner;

    RatingHandler(Patterns patterns, Learner learner) {
        this.patterns = patterns;
        this.learner = learner;
    }

    @Override
    public List<Payload> handle(BaseEvent<FeedbackReceived> event) {
        var said = event.payload();
        if (said.rating() != null || said.correction() != null) {
            patterns.proof(event.tenant(), said.messageId()).ifPresent(proof -> learner.received(event.tenant(),
                    new Outcome(said.messageId(), proof.source(), proof.score(), said.correction() == null && "good".equals(said.rating()))));
        }
        return List.of();
    }
}
