package io.edrs.platform.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values that may be lost at any time, by tenant, cache and key. Every adapter passes {@code CacheContract}. Caches are
 * named as collections, keys as ids in {@link Names}; values are texts up to 1 MiB. A cache out of reach answers as if
 * empty and counts it; it never fails a caller.
 */
public interface Cache {

    /** The value, empty when it is not there or its time is over. */
    Optional<String> find(String tenant, String cache, String key);

    /** Keeps a value for at most that long. */
    void put(String tenant, String cache, String key, String value, Duration timeToLive);

    /** The value; loaded by one caller while the others of this process wait for it (single flight); a failed load is not kept. */
    String get(String tenant, String cache, String key, Duration timeToLive, Supplier<String> load);

    /** Drops a key. */
    void evict(String tenant, String cache, String key);

    /** Drops all keys of a tenant's cache. */
    void clear(String tenant, String cache);
}
