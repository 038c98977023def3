package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of documents, one per name. */
@Singleton
final class DocumentRecords {

    private static final String COLLECTION = "documents";
    private static final int PAGE = 500;

    private final DocumentStore store;

    DocumentRecords(DocumentStore store) {
        this.store = store;
    }

    Optional<DocumentRecord> find(String tenant, String id) {
        return store.find(tenant, COLLECTION, id).map(this::read);
    }

    void save(String tenant, DocumentRecord document) {
        store.put(tenant, COLLECTION, document.documentId(), EventJson.write(document));
    }

    boolean delete(String tenant, String id) {
        return store.delete(tenant, COLLECTION, id);
    }

    List<DocumentRecord> page(String tenant, @Nullable String afterId, int limit) {
        return store.list(tenant, COLLECTION, Map.of(), afterId, limit).stream().map(this::read).toList();
    }

    /** Those whose ingestion or removal has not come to its end. */
    List<DocumentRecord> unfinished(String tenant, DocumentRecord.Status status) {
        return store.list(tenant, COLLECTION, Map.of("status", status.stored()), null, PAGE).stream().map(this::read).toList();
    }

    /** Those that repeat it, oldest first. */
    List<DocumentRecord> duplicatesOf(String tenant, String documentId) {
        return store.list(tenant, COLLECTION, Map.of("duplicate_of", documentId), null, PAGE).stream().map(this::read)
                .sorted(Comparator.comparing(DocumentRecord::ingestedAt)).toList();
    }

    /** Those that came in an archive of that name. */
    List<DocumentRecord> ofArchive(String tenant, String archive) {
        var found = new ArrayList<DocumentRecord>();
        String after = null;
        for (var page = inArchive(tenant, archive, null); !page.isEmpty(); page = inArchive(tenant, archive, after)) {
            found.addAll(page);
            after = page.getLast().documentId();
        }
        return found;
    }

    private List<DocumentRecord> inArchive(String tenant, String archive, @Nullable String after) {
        return store.list(tenant, COLLECTION, Map.of("archive", archive), after, PAGE).stream().map(this::read).toList();
    }

    void forEach(String tenant, Consumer<DocumentRecord> action) {
        String after = null;
        for (var page = page(tenant, null, PAGE); !page.isEmpty(); page = page(tenant, after, PAGE)) {
            page.forEach(action);
            after = page.getLast().documentId();
        }
    }

    private DocumentRecord read(DocumentStore.Document document) {
        return EventJson.read(document.json(), DocumentRecord.class);
    }
}
