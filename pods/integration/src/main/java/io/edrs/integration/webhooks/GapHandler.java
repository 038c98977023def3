package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.research.GapIdentified;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class GapHandler implements EventHandler<GapIdentified> {

    private final Outbox outbox;

    GapHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Payload> handle(BaseEvent<GapIdentified> event) {
        return outbox.accept(event);
    }
}
