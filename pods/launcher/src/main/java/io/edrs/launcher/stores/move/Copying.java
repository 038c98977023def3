package io.edrs.launcher.stores.move;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import java.time.Clock;
import java.util.Optional;

/** How what a service keeps behind one port is copied and compared, while it is being written. */
public interface Copying {

    /** Of nothing at all. */
    Copying NONE = new Copying() {
        @Override
        public Optional<Page> copy(String tenant, String name, String after) {
            return Optional.empty();
        }

        @Override
        public long count(String tenant, String name) {
            return 0;
        }

        @Override
        public Comparison compare(String tenant, String name) {
            return Comparison.EMPTY;
        }
    };

    /** Copies the items after a place, the empty one for the first; empty when there are none. */
    Optional<Page> copy(String tenant, String name, String after);

    /** How many items there are. */
    long count(String tenant, String name);

    /** Compares both sides and repairs what differs and is not just being written. */
    Comparison compare(String tenant, String name);

    /** @param after where the next page begins */
    record Page(int items, String after) {}

    /** For the two stores of a move. */
    static <P> Copying between(P from, P to, Clock clock) {
        return switch (from) {
            case DocumentStore documents -> new DocumentCopying(documents, (DocumentStore) to);
            case Journal journal -> new JournalCopying(journal, (Journal) to, clock);
            case BlobStore blobs -> new BlobCopying(blobs, (BlobStore) to);
            default -> throw new IllegalArgumentException("This port cannot be copied.");
        };
    }
}
