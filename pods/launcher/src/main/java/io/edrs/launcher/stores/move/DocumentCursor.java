package io.edrs.launcher.stores.move;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Goes through a collection by id and sums what it passes. */
final class DocumentCursor implements Comparable<DocumentCursor> {

    private final DocumentStore store;
    private final String tenant;
    private final String name;
    private final Deque<Document> page = new ArrayDeque<>();
    private @Nullable Document current;
    private Sum standing = Sum.NONE;
    private Sum sum = Sum.NONE;

    DocumentCursor(DocumentStore store, String tenant, String name) {
        this.store = store;
        this.tenant = tenant;
        this.name = name;
        next();
    }

    boolean isAtOne() {
        return current != null;
    }

    String id() {
        return current == null ? "" : current.id();
    }

    /** The sum of the current document alone. */
    Sum standing() {
        return standing;
    }

    /** The sum of all it came to. */
    Sum sum() {
        return sum;
    }

    void next() {
        if (page.isEmpty()) {
            page.addAll(DocumentCopying.page(store, tenant, name, id()));
        }
        current = page.poll();
        standing = current == null ? Sum.NONE : Sum.of(current);
        sum = sum.plus(standing);
    }

    /** By id as stores order them, the end last. */
    @Override
    public int compareTo(DocumentCursor other) {
        if (!isAtOne() || !other.isAtOne()) {
            return Boolean.compare(other.isAtOne(), isAtOne());
        }
        return Arrays.compareUnsigned(id().getBytes(StandardCharsets.UTF_8), other.id().getBytes(StandardCharsets.UTF_8));
    }
}
