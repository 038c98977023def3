package io.edrs.knowledge.attachments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** The shelves of the conversations that are going on, each as its records stand, whichever process changed them. */
@Singleton
final class Shelves {

    private static final long WEIGHT = 64L << 20;
    private static final Duration QUIET = Duration.ofMinutes(15);

    private record Key(String tenant, UUID conversation) {}

    private record Stamped(String stamp, Shelf shelf) {}

    private final AttachedRecords records;
    private final Cache<Key, Stamped> shelves = Caffeine.newBuilder().expireAfterAccess(QUIET).maximumWeight(WEIGHT)
            .weigher((Key key, Stamped kept) -> kept.shelf().weight()).build();

    Shelves(AttachedRecords records) {
        this.records = records;
    }

    Shelf of(String tenant, UUID conversation) {
        var key = new Key(tenant, conversation);
        // Read first: what changes meanwhile has another one.
        var stamp = records.stamp(tenant, conversation);
        var kept = shelves.getIfPresent(key);
        if (kept != null && kept.stamp().equals(stamp)) {
            return kept.shelf();
        }
        var shelf = Shelf.of(records.of(tenant, conversation));
        shelves.put(key, new Stamped(stamp, shelf));
        return shelf;
    }
}
