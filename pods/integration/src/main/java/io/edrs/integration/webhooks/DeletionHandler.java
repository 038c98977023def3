package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentDeleted;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class DeletionHandler implements EventHandler<DocumentDeleted> {

    private final Outbox outbox;

    DeletionHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentDeleted> event) {
        return outbox.accept(event);
    }
}
