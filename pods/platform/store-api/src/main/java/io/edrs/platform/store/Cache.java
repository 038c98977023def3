package io.edrs.platform.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values that may be lost at any time, by tenant, cache and key. Every adapter passes {@code CacheContract}. Caches are
 * named as collections, keys as ids in {@link Names}; values are texts up to 1 MiB, times one millisecond to ten years
 * ({@link Accepted}). A cache out of reach answers as if empty and counts it; it never fails a caller.
 */
public interface Cache {

    /** The value, empty when it is not there or its time is over. */
    Optional<String> find(String tenant, String cache, String key);

    /** The values that are there, by key, in one round trip where the server allows it. */
    default Map<String, String> findAll(String tenant, String cache, Collection<String> keys) {
        var found = new HashMap<String, String>();
        keys.forEach(key -> find(tenant, cache, key).ifPresent(value -> found.put(key, value)));
        return found;
    }

    /** Keeps a value for at most that long. */
    void put(String tenant, String cache, String key, String value, Duration timeToLive);

    /** The value; loaded by one caller while the others of this process wait for it (single flight); a failed load is not kept. */
    String get(String tenant, String cache, String key, Duration timeToLive, Supplier<String> load);

    /** Drops a key. */
    void evict(String tenant, String cache, String key);

    /** Drops all keys of a tenant's cache. */
    void clear(String tenant, String cache);

    /** How many calls this process had answered as if empty because the cache was out of reach. */
    default long unanswered() {
        return 0;
    }
}
