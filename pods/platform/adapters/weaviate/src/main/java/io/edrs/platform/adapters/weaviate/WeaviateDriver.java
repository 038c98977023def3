package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Set;

/**
 * {@code weaviate://:key@host:8080?grpc_port=50051&max_connections=64&ef_construction=128&ef=64}; {@code http} is the
 * same, {@code https} has TLS on both ports.
 */
public final class WeaviateDriver implements StoreDriver {

    @Override
    public String name() {
        return "Weaviate";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("weaviate", "http", "https");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.VECTORS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        return new WeaviateServer(url, WeaviateSettings.of(url, options));
    }
}
