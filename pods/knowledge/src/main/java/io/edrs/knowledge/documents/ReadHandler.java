package io.edrs.knowledge.documents;

import io.edrs.knowledge.Documents;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.DocumentRead;
import io.edrs.schema.knowledge.DocumentRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers who asks what a document says. */
@Singleton
final class ReadHandler implements EventHandler<DocumentRequested> {

    private final Documents documents;

    ReadHandler(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<DocumentRead> handle(BaseEvent<DocumentRequested> event) {
        var id = event.payload().documentId();
        var document = documents.find(event.tenant(), id).orElseThrow(() ->
                new EdrsException(DocumentError.DOCUMENT_NOT_FOUND, "There is no document '%s'.".formatted(id)));
        var texts = documents.passages(event.tenant(), id).stream().map(StoredPassage::text).toList();
        return List.of(new DocumentRead(id, document.name(), document.title(), texts));
    }
}
