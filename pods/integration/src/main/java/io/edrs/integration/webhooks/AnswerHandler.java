package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class AnswerHandler implements EventHandler<AnswerCompleted> {

    private final Outbox outbox;

    AnswerHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        return outbox.accept(event);
    }
}
