package io.edrs.knowledge.documents;

import io.edrs.platform.store.BlobStore;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What this process knows of one tenant's indexes: replayed once, then kept. */
final class TenantIndex {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable ConcurrentHashMap<String, String> stamps;
    private volatile boolean dirty;

    /** Replays on first use; a replay that failed is tried again by the next user. */
    TenantIndex opened(IndexReplay replay, String tenant) {
        if (stamps == null) {
            lock.lock();
            try {
                if (stamps == null) {
                    stamps = replay.run(tenant);
                    dirty = true;
                }
            } finally {
                lock.unlock();
            }
        }
        return this;
    }

    void holds(String documentId, String stamp) {
        known().put(documentId, stamp);
        dirty = true;
    }

    void lost(String documentId) {
        known().remove(documentId);
        dirty = true;
    }

    /** Puts on disk what changed. The stamps are taken first: an index ahead of its manifest is harmless, one behind it is not. */
    void commit(String tenant, Instant at, IndexEntries entries, BlobStore blobs) {
        lock.lock();
        try {
            if (stamps != null && dirty) {
                dirty = false;
                var manifest = new IndexManifest(at, Map.copyOf(known()));
                write(tenant, manifest, entries, blobs);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(String tenant, IndexManifest manifest, IndexEntries entries, BlobStore blobs) {
        boolean written = false;
        try {
            entries.commit(tenant, manifest.committedAt());
            manifest.write(blobs, tenant);
            written = true;
        } finally {
            dirty |= !written;
        }
    }

    private Map<String, String> known() {
        var known = stamps;
        if (known == null) {
            throw new IllegalStateException("The index is opened before it is changed.");
        }
        return known;
    }
}
