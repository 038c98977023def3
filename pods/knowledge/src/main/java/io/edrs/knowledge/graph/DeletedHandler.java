package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentDeleted;
import jakarta.inject.Singleton;
import java.util.List;

/** Forgets what was deleted. */
@Singleton
final class DeletedHandler implements EventHandler<DocumentDeleted> {

    private final Enrichment enrichment;

    DeletedHandler(Enrichment enrichment) {
        this.enrichment = enrichment;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentDeleted> event) {
        enrichment.forget(event.tenant(), event.payload().documentId());
        return List.of();
    }
}
