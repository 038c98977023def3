package io.edrs.platform.kernel.table;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A compacted topic as a map, the same in every process after a moment.
 *
 * @param <V> a record, JSON on the wire
 */
public interface Table<V> {

    /** The latest value of the key. */
    Optional<V> find(String key);

    /** All latest values by key. */
    Map<String, V> all();

    /** Says a new value; returns when the broker has receipted it and this process sees it. */
    void put(String key, V value);

    /** Removes the key everywhere. */
    void remove(String key);

    /** How long ago this process last knew that it had read everything. */
    Duration lag();

    /** Calls back for each present value and each later change; the value is null on removal. */
    void onChange(BiConsumer<String, V> listener);
}
