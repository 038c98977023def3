package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.table.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

final class InMemoryTable<V> implements Table<V> {

    private final Supplier<Duration> lag;
    private final Map<String, V> values = new HashMap<>();
    private final List<BiConsumer<String, V>> listeners = new CopyOnWriteArrayList<>();

    InMemoryTable(Supplier<Duration> lag) {
        this.lag = lag;
    }

    @Override
    public synchronized Optional<V> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized Map<String, V> all() {
        return Map.copyOf(values);
    }

    @Override
    public synchronized void put(String key, V value) {
        values.put(key, value);
        listeners.forEach(listener -> listener.accept(key, value));
    }

    @Override
    public synchronized void remove(String key) {
        if (values.remove(key) != null) {
            listeners.forEach(listener -> listener.accept(key, null));
        }
    }

    @Override
    public Duration lag() {
        return lag.get();
    }

    @Override
    public synchronized void onChange(BiConsumer<String, V> listener) {
        listeners.add(listener);
        values.forEach(listener);
    }
}
