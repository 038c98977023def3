package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.DocumentListed;
import io.edrs.schema.knowledge.DocumentsListed;
import io.edrs.schema.knowledge.DocumentsRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers who asks which documents there are. */
@Singleton
final class ListHandler implements EventHandler<DocumentsRequested> {

    private static final int MOST = 500;

    private final DocumentRecords records;

    ListHandler(DocumentRecords records) {
        this.records = records;
    }

    @Override
    public List<DocumentsListed> handle(BaseEvent<DocumentsRequested> event) {
        var asked = event.payload();
        var size = Math.clamp(asked.limit(), 1, MOST);
        var found = records.page(event.tenant(), asked.after(), size);
        return List.of(new DocumentsListed(found.stream().map(ListHandler::listed).toList(), found.size() < size ? null : found.getLast().documentId()));
    }

    private static DocumentListed listed(DocumentRecord document) {
        return new DocumentListed(document.documentId(), document.name(), document.title(), document.version(), document.passages(), document.ingestedAt());
    }
}
