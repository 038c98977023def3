package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.store.driver.UrlParameters;
import io.weaviate.client6.v1.api.collections.query.ConsistencyLevel;

/**
 * What a URL may set.
 *
 * @param maxConnections links of a node of the graph
 * @param efConstruction candidates looked at when a node is linked
 * @param ef candidates looked at in a search
 * @param replicas copies of every tenant's shard
 * @param consistency replicas that must have taken a write, and must agree on a read by id
 */
record WeaviateSettings(int grpcPort, int maxConnections, int efConstruction, int ef, int replicas, ConsistencyLevel consistency,
        int timeoutSeconds) {

    private static final int GRPC_PORT = 50_051;

    static WeaviateSettings of(StoreUrl url, StoreOptions options) {
        var parameters = new UrlParameters(url);
        var settings = new WeaviateSettings(parameters.number("grpc_port", GRPC_PORT, 1, 65_535),
                parameters.number("max_connections", 64, 4, 2_047), parameters.number("ef_construction", 128, 4, 4_096),
                parameters.number("ef", 64, 1, 32_768), parameters.number("replicas", 1, 1, 99),
                parameters.choice("consistency", ConsistencyLevel.QUORUM, ConsistencyLevel.class),
                parameters.number("timeout_s", 30, 1, 600));
        parameters.refuseOthers();
        return settings;
    }
}
