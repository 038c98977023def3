package io.edrs.launcher.stores;

import io.edrs.platform.store.PoolProfile;
import io.edrs.platform.store.driver.StorePort;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store of the master configuration.
 *
 * @param container as the master configuration names it
 * @param service the target name of our service, empty when it is not built
 * @param variable names the store's URL
 * @param port what the service keeps there
 * @param ports the server's port or range of ports there
 * @param share the most connections the service may take
 * @param memory the cache's limit, null for databases
 */
public record DeclaredStore(String container, String service, String variable, StorePort port, Product product, String ports,
        PoolShare share, @Nullable CacheLimit memory) {

    private static final Set<StorePort> OF_A_CACHE = Set.of(StorePort.CACHE, StorePort.COUNTERS, StorePort.LOCKS);

    /** @param connections the cap; a service may have a figure of its own */
    public record PoolShare(PoolProfile profile, int connections) {

        static PoolShare of(PoolProfile profile) {
            return new PoolShare(profile, profile.mostConnections());
        }
    }

    /** @param limit for example {@code 2Gi} @param eviction the server's policy, for example {@code allkeys-lru} */
    public record CacheLimit(String limit, String eviction) {}

    /** Whether the service exists. */
    public boolean isBuilt() {
        return !service.isEmpty();
    }

    /** Whether the store is declared for the port; a cache is declared for counters and locks too. */
    public boolean isFor(StorePort wanted) {
        return port == StorePort.CACHE ? OF_A_CACHE.contains(wanted) : port == wanted;
    }
}
