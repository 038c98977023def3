package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Set;

/** Redis, Redis Cluster, Redis Stack and what speaks their protocol, version 6 and newer. */
public final class RedisDriver implements StoreDriver {

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("redis", "rediss", "redis+cluster", "rediss+cluster", "redis-cluster", "rediss-cluster");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.CACHE, StorePort.COUNTERS, StorePort.LOCKS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        return new OpenRedis(RedisAddress.of(url));
    }
}
