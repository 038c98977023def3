package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentIngested;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads what was stored. */
@Singleton
final class IngestedHandler implements EventHandler<DocumentIngested> {

    private final Enrichment enrichment;

    IngestedHandler(Enrichment enrichment) {
        this.enrichment = enrichment;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentIngested> event) {
        enrichment.enrich(event.tenant(), event.payload().documentId(), event.payload().documentVersion());
        return List.of();
    }
}
