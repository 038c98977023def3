package io.edrs.knowledge.vectors;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collections and their vectors as they were brought, from which an index can be made anew. */
@Singleton
final class CollectionRecords {

    private static final String COLLECTIONS = "vector_collections";
    private static final String ENTRIES = "vector_entries";
    private static final int PAGE = 500;

    private final DocumentStore store;

    CollectionRecords(DocumentStore store) {
        this.store = store;
    }

    /** False when there is one of that name. */
    boolean create(String tenant, VectorCollection collection) {
        var standing = store.insertIfAbsent(tenant, COLLECTIONS, collection.name(), EventJson.write(collection));
        return read(standing.json(), VectorCollection.class).equals(collection);
    }

    Optional<VectorCollection> find(String tenant, String name) {
        return store.find(tenant, COLLECTIONS, name).map(document -> read(document.json(), VectorCollection.class));
    }

    List<VectorCollection> list(String tenant, @Nullable String after, int limit) {
        return store.list(tenant, COLLECTIONS, Map.of(), after, limit).stream().map(one -> read(one.json(), VectorCollection.class)).toList();
    }

    /** The entries first, so that a deletion cut short leaves a collection that can be deleted again. */
    int delete(String tenant, String name) {
        var gone = store.deleteWhere(tenant, ENTRIES, Map.of("collection", name));
        store.delete(tenant, COLLECTIONS, name);
        return gone;
    }

    void save(String tenant, List<VectorEntry> entries) {
        for (var from = 0; from < entries.size(); from += PAGE) {
            var rows = new LinkedHashMap<String, String>();
            entries.subList(from, Math.min(from + PAGE, entries.size())).forEach(entry -> rows.put(key(entry.collection(), entry.id()), EventJson.write(entry)));
            store.putAll(tenant, ENTRIES, rows);
        }
    }

    Optional<VectorEntry> entry(String tenant, String collection, String id) {
        return store.find(tenant, ENTRIES, key(collection, id)).map(document -> read(document.json(), VectorEntry.class));
    }

    boolean deleteEntry(String tenant, String collection, String id) {
        return store.delete(tenant, ENTRIES, key(collection, id));
    }

    void forEach(String tenant, String collection, Consumer<List<VectorEntry>> action) {
        String after = null;
        for (var page = page(tenant, collection, null); !page.isEmpty(); page = page(tenant, collection, after)) {
            action.accept(page.stream().map(one -> read(one.json(), VectorEntry.class)).toList());
            after = page.getLast().id();
        }
    }

    private List<DocumentStore.Document> page(String tenant, String collection, @Nullable String after) {
        return store.list(tenant, ENTRIES, Map.of("collection", collection), after, PAGE);
    }

    private static String key(String collection, String id) {
        return collection + "/" + id;
    }

    private <T> T read(String text, Class<T> type) {
        return EventJson.read(text, type);
    }
}
