package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.PreferenceLearned;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class PreferenceHandler implements EventHandler<PreferenceLearned> {

    private final Outbox outbox;

    PreferenceHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Payload> handle(BaseEvent<PreferenceLearned> event) {
        return outbox.accept(event);
    }
}
