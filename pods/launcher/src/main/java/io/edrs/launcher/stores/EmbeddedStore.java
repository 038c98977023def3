package io.edrs.launcher.stores;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StorePort;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A store that comes with the program and stands behind its ports wherever no URL says otherwise; bound as any other. A port
 * is opened when somebody first needs it.
 */
public final class EmbeddedStore implements OpenStore {

    private final String name;
    private final String product;
    private final Map<StorePort, Supplier<?>> ports;
    private final Supplier<Server> server;
    private final Supplier<Optional<PoolUse>> pool;
    private final boolean mayGoAway;
    private final Map<StorePort, Object> open = new ConcurrentHashMap<>();

    private EmbeddedStore(Named named, Map<StorePort, Supplier<?>> ports, Supplier<Server> server, Supplier<Optional<PoolUse>> pool,
            boolean mayGoAway) {
        this.name = named.name();
        this.product = named.product();
        this.ports = Map.copyOf(ports);
        this.server = server;
        this.pool = pool;
        this.mayGoAway = mayGoAway;
    }

    /** @param name in health and figures @param product as people call it */
    public record Named(String name, String product) {}

    /** A server that was started beside us; whoever made its ports closes them. */
    public static EmbeddedStore server(Named named, Map<StorePort, Supplier<?>> ports, Supplier<Server> server,
            Supplier<Optional<PoolUse>> pool) {
        return new EmbeddedStore(named, ports, server, pool, true);
    }

    /** A library in this process, which is there as long as the process is. */
    public static EmbeddedStore library(Named named, Map<StorePort, Supplier<?>> ports) {
        return new EmbeddedStore(named, ports, () -> new Server(named.product(), ""), Optional::empty, false);
    }

    /** Names it where people look. */
    public String name() {
        return name;
    }

    /** As people call it. */
    public String product() {
        return product;
    }

    /** The ports it stands behind. */
    public Set<StorePort> ports() {
        return ports.keySet();
    }

    /** Whether it can be out of reach while this process lives. */
    public boolean mayGoAway() {
        return mayGoAway;
    }

    @Override
    public <P> P port(Class<P> port) {
        return port.cast(open.computeIfAbsent(StorePort.of(port), wanted -> ports.get(wanted).get()));
    }

    @Override
    public Server server() {
        return server.get();
    }

    @Override
    public Optional<PoolUse> poolUse() {
        return pool.get();
    }

    @Override
    public void close() {}
}
