package io.edrs.knowledge.documents;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One change at a time per document. */
@Singleton
final class DocumentLocks {

    private static final int STRIPES = 1024;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    DocumentLocks() {
        for (var i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    <T> T holding(String tenant, String documentId, Supplier<T> work) {
        var lock = stripes[Math.floorMod(31 * tenant.hashCode() + documentId.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
