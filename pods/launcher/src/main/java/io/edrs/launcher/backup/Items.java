package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.stores.move.Sum;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands behind one port, item by item as JSON, for one tenant and one name: a collection, a journal or a prefix of blobs. */
interface Items {

    int PAGE = 500;
    /** What ends so soon may be gone on one side and not yet on the other. */
    Duration ENDING = Duration.ofMinutes(1);

    /** For a port of a store. */
    static Items of(Object port) {
        return switch (port) {
            case DocumentStore documents -> new DocumentItems(documents);
            case Journal journal -> new JournalItems(journal);
            case BlobStore blobs -> new BlobItems(blobs);
            default -> throw new IllegalArgumentException("This port has no items.");
        };
    }

    /** A copy that can be begun while they are written, of the moment of {@link Copy#fix}. */
    Copy copy(String tenant, String name);

    /** Writes them as they are; one that is {@code gone} is deleted. No id comes twice. */
    void put(String tenant, String name, List<ObjectNode> items);

    /** Whether nothing of that name is there. */
    boolean isEmpty(String tenant, String name);

    /** Every one that is there now. */
    void each(String tenant, String name, Consumer<ObjectNode> visitor);

    /** The sum of one, nothing for one that is gone or ends before the moment. */
    Sum sum(ObjectNode item, Instant moment);

    /** How stores tell items apart. */
    String id(ObjectNode item);

    /** Whether it ends before that moment. */
    static boolean ends(@Nullable Instant end, Instant moment) {
        return end != null && end.isBefore(moment.plus(ENDING));
    }

    /** First what can be read before the moment, then the moment, then what must be read after it: later items replace earlier ones. */
    interface Copy {

        void before(Consumer<ObjectNode> visitor);

        void fix();

        void after(Consumer<ObjectNode> visitor);
    }
}
