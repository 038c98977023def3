package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Notes what is forgotten. */
@Singleton
final class ForgottenHandler implements EventHandler<MemoryForgotten> {

    private final Forgotten forgotten;

    ForgottenHandler(Forgotten forgotten) {
        this.forgotten = forgotten;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        forgotten.note(event.tenant(), event.payload());
        return List.of();
    }
}
