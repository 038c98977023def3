package io.edrs.launcher.serve;

import io.edrs.platform.kernel.table.Table;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens its table at the first use; an opening that failed is tried again by the next. */
final class DeferredTable<V> implements Table<V> {

    private final Supplier<Table<V>> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Table<V> opened;

    DeferredTable(Supplier<Table<V>> opening) {
        this.opening = opening;
    }

    Table<V> table() {
        var table = opened;
        return table == null ? open() : table;
    }

    private Table<V> open() {
        lock.lock();
        try {
            var table = opened;
            if (table == null) {
                table = opening.get();
                opened = table;
            }
            return table;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<V> find(String key) {
        return table().find(key);
    }

    @Override
    public Map<String, V> all() {
        return table().all();
    }

    @Override
    public void put(String key, V value) {
        table().put(key, value);
    }

    @Override
    public void remove(String key) {
        table().remove(key);
    }

    @Override
    public Duration lag() {
        return table().lag();
    }

    @Override
    public void onChange(BiConsumer<String, V> listener) {
        table().onChange(listener);
    }
}
