package io.edrs.platform.adapters.milvus;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Set;

/** {@code milvus://user:password@host:19530/database?m=16&ef_construction=200&ef=100}, TLS with {@code tls=true}. */
public final class MilvusDriver implements StoreDriver {

    @Override
    public String name() {
        return "Milvus";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("milvus");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.VECTORS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        return new MilvusServer(url, MilvusSettings.of(url, options));
    }
}
