package io.edrs.platform.adapters.scylla;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Map;
import java.util.Set;

/** ScyllaDB and Cassandra by {@code scylla://node,node:9042/keyspace?datacenter=dc1&replication=dc1:3}. */
public final class ScyllaDriver implements StoreDriver {

    @Override
    public String name() {
        return "ScyllaDB";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("scylla", "cassandra");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.JOURNAL);
    }

    @Override
    public Map<String, String> variables() {
        return ScyllaConfig.VARIABLES;
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        return new ScyllaStore(ScyllaConfig.of(url, options), options.clock());
    }
}
