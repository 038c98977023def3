package io.edrs.platform.adapters.qdrant;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Set;

/**
 * {@code qdrant://:key@host:6334/prefix?m=16&ef_construct=200&ef=128}, the port being that of gRPC; with {@code http} and
 * {@code https} (TLS) it is that of REST, and gRPC's the next one unless {@code grpc_port} says another.
 */
public final class QdrantDriver implements StoreDriver {

    @Override
    public String name() {
        return "Qdrant";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("qdrant", "http", "https");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.VECTORS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        return new QdrantServer(url, QdrantSettings.of(url, options));
    }
}
