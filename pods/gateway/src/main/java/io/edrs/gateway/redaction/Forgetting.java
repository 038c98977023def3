package io.edrs.gateway.redaction;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Whoever is forgotten as a whole leaves masks that nobody can open. */
@Singleton
final class Forgetting implements EventHandler<MemoryForgotten> {

    private final Masks masks;

    Forgetting(Masks masks) {
        this.masks = masks;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        if (event.payload().userId() != null) {
            masks.forget(event.tenant(), event.payload().userId());
        }
        return List.of();
    }
}
