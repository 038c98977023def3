package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes documents of one store stand in another as they stand in the first. Each round reads the first store, writes the
 * other, and reads the first again: whoever wrote the other last has afterwards seen that it was right, so when all mirrors
 * have returned both sides are equal, in whatever order they overtook each other.
 */
record DocumentMirror(DocumentStore from, DocumentStore to) {

    private static final int MOST_ROUNDS = 1_000;

    void mirror(String tenant, String collection, Collection<String> ids) {
        var open = ids;
        for (var round = 0; !open.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Documents of %s change faster than they can be mirrored.".formatted(collection));
            }
            var before = standing(tenant, collection, open);
            set(tenant, collection, before);
            var after = standing(tenant, collection, open);
            open = open.stream().filter(id -> !before.get(id).equals(after.get(id))).toList();
        }
    }

    /** Those of the ids that do not stand alike on both sides. */
    List<String> differing(String tenant, String collection, Collection<String> ids) {
        return ids.stream().filter(id -> !alike(from.find(tenant, collection, id), to.find(tenant, collection, id))).toList();
    }

    static boolean alike(Optional<Document> one, Optional<Document> other) {
        return one.map(Sum::of).equals(other.map(Sum::of));
    }

    private void set(String tenant, String collection, Map<String, Optional<Document>> wanted) {
        to.load(tenant, collection, wanted.values().stream().flatMap(Optional::stream).toList());
        wanted.forEach((id, document) -> {
            if (document.isEmpty()) {
                to.delete(tenant, collection, id);
            }
        });
    }

    private Map<String, Optional<Document>> standing(String tenant, String collection, Collection<String> ids) {
        var standing = new HashMap<String, Optional<Document>>();
        ids.forEach(id -> standing.put(id, from.find(tenant, collection, id)));
        return standing;
    }
}
