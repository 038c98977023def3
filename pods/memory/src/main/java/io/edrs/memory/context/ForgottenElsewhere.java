package io.edrs.memory.context;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Loses documents when it is another process that forgets. What was written since is new and stays. */
@Singleton
final class ForgottenElsewhere implements EventHandler<MemoryForgotten> {

    private final ContextStore store;

    ForgottenElsewhere(ContextStore store) {
        this.store = store;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var gone = event.payload();
        gone.conversationIds().stream()
                .filter(id -> store.find(event.tenant(), id).filter(row -> !row.stored().state().versions().getFirst().at().isAfter(gone.upTo())).isPresent())
                .forEach(id -> store.delete(event.tenant(), id));
        return List.of();
    }
}
