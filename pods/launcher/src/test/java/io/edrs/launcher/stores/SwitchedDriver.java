package io.edrs.launcher.stores;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeJournal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server in memory that can be switched off: {@code switched://host/database}. */
public final class SwitchedDriver implements StoreDriver {

    final List<Opened> opened = new ArrayList<>();
    volatile @Nullable EdrsException trouble;

    /** How a store was opened, and what is behind it, reached even when it is away. */
    record Opened(StoreUrl url, StoreOptions options, Journal behind) {}

    void goAway() {
        trouble = new EdrsException(KernelError.STORE_UNAVAILABLE, "switched off");
    }

    void comeBack() {
        trouble = null;
    }

    @Override
    public String name() {
        return "Switched";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("switched");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.JOURNAL, StorePort.DOCUMENTS);
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("SWITCHED_SIDE", "side", "SWITCHED_LEVEL", "level");
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        var journal = new FakeJournal(options.clock());
        opened.add(new Opened(url, options, journal));
        return new Store(Map.of(Journal.class, journal, DocumentStore.class, new FakeDocumentStore()));
    }

    /** The store, with how often it was asked. */
    final class Store implements OpenStore {
        final AtomicInteger calls = new AtomicInteger();
        private final Map<Class<?>, Object> ports = new ConcurrentHashMap<>();

        private Store(Map<Class<?>, Object> behind) {
            behind.forEach((port, target) -> ports.put(port, Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                calls.incrementAndGet();
                answer();
                try {
                    return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            })));
        }

        @Override
        public <P> P port(Class<P> port) {
            return port.cast(ports.get(port));
        }

        @Override
        public Server server() {
            answer();
            return new Server("Switched", "1.0");
        }

        @Override
        public void close() {}

        private void answer() {
            var now = trouble;
            if (now != null) {
                throw now;
            }
        }
    }
}
