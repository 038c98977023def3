package io.edrs.launcher.stores;

import io.edrs.launcher.stores.guard.Circuit;
import io.edrs.platform.adapters.keys.TransitKeys;
import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StorePort;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** A store that is open in this process, once for everybody who uses it: its circuit, its watch, its health. */
final class KeptStore implements HealthCheck {

    private final Label label;
    private final OpenStore store;
    private final Set<StorePort> ports;
    private final boolean mayGoAway;
    private final Circuit circuit;
    private final StoreWatch watch;

    /**
     * @param name unique in the process
     * @param product as its driver calls it
     * @param url without password, {@code embedded} for what comes with the program
     * @param origin where the URL stands
     */
    record Label(String name, String product, String url, String origin) {}

    private KeptStore(Label label, OpenStore store, Set<StorePort> ports, boolean mayGoAway, Threads threads) {
        this.label = label;
        this.store = store;
        this.ports = ports;
        this.mayGoAway = mayGoAway;
        this.watch = new StoreWatch(label.name(), store, threads.watching(), () -> changed(threads.changed()));
        this.circuit = new Circuit(label.name(), watch::askSoon);
    }

    /** @param changed told when the store went away or came back */
    record Threads(Executor watching, Consumer<KeptStore> changed) {}

    static KeptStore of(EmbeddedStore embedded, Threads threads) {
        return new KeptStore(new Label(embedded.name(), embedded.product(), "embedded", "default"), embedded, embedded.ports(),
                embedded.mayGoAway(), threads);
    }

    /** A key server: every service needs it. */
    static KeptStore of(KeyPlace keys, OpenStore server, Threads threads) {
        return new KeptStore(new Label("keys of " + keys.origin(), TransitKeys.PRODUCT, keys.url(), keys.origin()), server, Set.of(), true, threads);
    }

    static KeptStore of(Chosen chosen, OpenStore store, Threads threads) {
        var name = "%s of %s".formatted(chosen.driver().name(), chosen.declared().variable());
        return new KeptStore(new Label(name, chosen.driver().name(), chosen.url().toString(), chosen.from()), store,
                chosen.driver().ports(), true, threads);
    }

    Label label() {
        return label;
    }

    OpenStore store() {
        return store;
    }

    Set<StorePort> ports() {
        return ports;
    }

    boolean mayGoAway() {
        return mayGoAway;
    }

    Circuit circuit() {
        return circuit;
    }

    StoreWatch watch() {
        return watch;
    }

    @Override
    public String name() {
        return label.name();
    }

    @Override
    public boolean isWell() {
        return watch.state().well();
    }

    /** Shows how it is and how its pool is used. */
    void measure(MeterRegistry meters) {
        gauge(meters, "edrs.store.up", kept -> kept.isWell() ? 1 : 0);
        gauge(meters, "edrs.store.circuit.open", kept -> kept.circuit.isOpen() ? 1 : 0);
        if (store.poolUse().isPresent()) {
            gauge(meters, "edrs.store.pool.active", kept -> pool(kept, OpenStore.PoolUse::active));
            gauge(meters, "edrs.store.pool.idle", kept -> pool(kept, OpenStore.PoolUse::idle));
            gauge(meters, "edrs.store.pool.waiting", kept -> pool(kept, OpenStore.PoolUse::waiting));
            gauge(meters, "edrs.store.pool.most", kept -> pool(kept, OpenStore.PoolUse::most));
        }
    }

    private void changed(Consumer<KeptStore> listener) {
        if (isWell()) {
            circuit.close();
        }
        listener.accept(this);
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<KeptStore> value) {
        Gauge.builder(name, this, value).tags(Tags.of("store", label.name(), "product", label.product())).register(meters);
    }

    private static double pool(KeptStore kept, ToDoubleFunction<OpenStore.PoolUse> figure) {
        return kept.store.poolUse().map(use -> figure.applyAsDouble(use)).orElse(Double.NaN);
    }
}
