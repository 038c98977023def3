package io.edrs.knowledge.synthesis;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentDeleted;
import jakarta.inject.Singleton;
import java.util.List;

/** Composes anew what rested on a deleted document. */
@Singleton
final class DeletionHandler implements EventHandler<DocumentDeleted> {

    private final Synthesis synthesis;

    DeletionHandler(Synthesis synthesis) {
        this.synthesis = synthesis;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentDeleted> event) {
        synthesis.forget(event.tenant(), event.payload().documentId());
        return List.of();
    }
}
