package io.edrs.knowledge.documents;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import io.edrs.schema.EmbeddingVector;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Passages with their vectors, from which the indexes can be made anew. */
@Singleton
final class PassageRecords {

    private static final String COLLECTION = "passages";
    private static final int BATCH = 256;

    private final DocumentStore store;

    /** The fields documents are chosen by stand outside; what is long stands inside, where the store does not look it up. */
    private record Row(String documentId, String versionId, Content content) {}

    private record TextRow(Content content) {}

    private record Content(StoredPassage passage, String vector) {}

    PassageRecords(DocumentStore store) {
        this.store = store;
    }

    static String versionId(String documentId, int version) {
        return documentId + "." + version;
    }

    void save(String tenant, List<EmbeddedPassage> passages) {
        for (var from = 0; from < passages.size(); from += BATCH) {
            var rows = new LinkedHashMap<String, String>();
            passages.subList(from, Math.min(from + BATCH, passages.size()))
                    .forEach(passage -> rows.put(passage.passage().id(), write(passage)));
            store.putAll(tenant, COLLECTION, rows);
        }
    }

    List<EmbeddedPassage> embedded(String tenant, String documentId, int version) {
        return read(tenant, documentId, version, content ->
                new EmbeddedPassage(content.passage(), EmbeddingVector.decode(content.vector())));
    }

    List<StoredPassage> texts(String tenant, String documentId, int version) {
        return read(tenant, documentId, version, Content::passage);
    }

    int deleteVersion(String tenant, String documentId, int version) {
        return store.deleteWhere(tenant, COLLECTION, Map.of("version_id", versionId(documentId, version)));
    }

    int deleteDocument(String tenant, String documentId) {
        return store.deleteWhere(tenant, COLLECTION, Map.of("document_id", documentId));
    }

    private <T> List<T> read(String tenant, String documentId, int version, Function<Content, T> as) {
        var chosen = Map.of("version_id", versionId(documentId, version));
        var found = new ArrayList<T>();
        String after = null;
        for (var page = store.list(tenant, COLLECTION, chosen, null, BATCH); !page.isEmpty();
                page = page.size() < BATCH ? List.of() : store.list(tenant, COLLECTION, chosen, after, BATCH)) {
            page.forEach(row -> found.add(as.apply(content(row))));
            after = page.getLast().id();
        }
        return found;
    }

    private String write(EmbeddedPassage embedded) {
        var passage = embedded.passage();
        return EventJson.write(new Row(passage.documentId(), versionId(passage.documentId(), passage.documentVersion()),
                new Content(passage, EmbeddingVector.encode(embedded.vector()))));
    }

    private Content content(DocumentStore.Document row) {
        return EventJson.read(row.json(), TextRow.class).content();
    }
}
