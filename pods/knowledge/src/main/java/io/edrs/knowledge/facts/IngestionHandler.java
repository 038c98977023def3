package io.edrs.knowledge.facts;

import io.edrs.knowledge.Documents;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.knowledge.FactsExtracted;
import jakarta.inject.Singleton;
import java.util.List;

/** Records what a document claims. */
@Singleton
final class IngestionHandler implements EventHandler<DocumentIngested> {

    private final Documents documents;
    private final Extraction extraction;
    private final Ledger ledger;

    IngestionHandler(Documents documents, Extraction extraction, Ledger ledger) {
        this.documents = documents;
        this.extraction = extraction;
        this.ledger = ledger;
    }

    @Override
    public List<FactsExtracted> handle(BaseEvent<DocumentIngested> event) {
        var said = event.payload();
        var document = documents.find(event.tenant(), said.documentId()).filter(known -> known.version() == said.documentVersion()
                && known.contentHash().equals(said.contentHash()));
        // Of a version replaced or deleted meanwhile nothing is left to be read; its successor speaks for itself.
        if (document.isEmpty()) {
            return List.of();
        }
        var change = ledger.replace(event.tenant(), said.documentId(), extraction.of(event.tenant(), document.get()), document.get().ingestedAt());
        return List.of(new FactsExtracted(said.documentId(), said.documentVersion(), change.standing(), change.superseded(), change.contradictions()));
    }
}
