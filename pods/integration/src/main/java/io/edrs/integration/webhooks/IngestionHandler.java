package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentIngested;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class IngestionHandler implements EventHandler<DocumentIngested> {

    private final Outbox outbox;

    IngestionHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentIngested> event) {
        return outbox.accept(event);
    }
}
