package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.shared.TenantActivated;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class TenantHandler implements EventHandler<TenantActivated> {

    private final Outbox outbox;

    TenantHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Payload> handle(BaseEvent<TenantActivated> event) {
        return outbox.accept(event);
    }
}
