package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets go what was asked or answered from what memory forgot. */
@Singleton
final class ForgottenElsewhere implements EventHandler<MemoryForgotten> {

    private final KnownPatterns patterns;

    ForgottenElsewhere(KnownPatterns patterns) {
        this.patterns = patterns;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        patterns.forget(event.tenant(), event.payload());
        return List.of();
    }
}
