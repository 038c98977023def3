package io.edrs.knowledge.facts;

import io.edrs.knowledge.Documents;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentDeleted;
import jakarta.inject.Singleton;
import java.util.List;

/** Forgets what a deleted document claimed, its past included. */
@Singleton
final class DeletionHandler implements EventHandler<DocumentDeleted> {

    private final Documents documents;
    private final Ledger ledger;

    DeletionHandler(Documents documents, Ledger ledger) {
        this.documents = documents;
        this.ledger = ledger;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentDeleted> event) {
        var id = event.payload().documentId();
        // Sent again since, it keeps what it has claimed since.
        ledger.forget(event.tenant(), id, documents.find(event.tenant(), id).map(Documents.Known::ingestedAt).orElse(null));
        return List.of();
    }
}
