package io.edrs.platform.adapters.qdrant;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.store.driver.UrlParameters;
import io.qdrant.client.grpc.Points.ReadConsistencyType;
import java.time.Duration;

/**
 * What a URL may set.
 *
 * @param prefix of the names of collections, the URL's path
 * @param m links of a node of a tenant's graph; there is no graph across tenants
 * @param efConstruct candidates looked at when a node is linked
 * @param ef candidates looked at in a search
 * @param segmentVectors the most vectors of a segment
 * @param memmapThreshold kilobytes of a segment from which on its vectors are mapped from disk
 * @param indexingThreshold kilobytes of a segment from which on it gets a graph
 * @param consistency of reads among the replicas
 */
record QdrantSettings(String prefix, int grpcPort, int m, int efConstruct, int ef, int segmentVectors, int memmapThreshold,
        int indexingThreshold, int replicas, int shards, ReadConsistencyType consistency, Duration timeout) {

    private static final int GRPC_PORT = 6_334;
    private static final int REST_PORT = 6_333;

    static QdrantSettings of(StoreUrl url, StoreOptions options) {
        var parameters = new UrlParameters(url);
        var settings = new QdrantSettings(prefix(url), parameters.number("grpc_port", port(url), 1, 65_535),
                parameters.number("m", 16, 2, 1_024), parameters.number("ef_construct", 200, 4, 4_096),
                parameters.number("ef", 128, 1, 32_768), parameters.number("segment_vectors", 50_000, 1_000, 100_000_000),
                parameters.number("memmap_threshold", 10_000, 0, 999_999_999),
                parameters.number("indexing_threshold", 20_000, 0, 999_999_999), parameters.number("replicas", 1, 1, 99),
                parameters.number("shards", 1, 1, 999),
                parameters.choice("consistency", ReadConsistencyType.Majority, ReadConsistencyType.class),
                Duration.ofMillis(parameters.number("timeout_ms", 10_000, 100, 600_000)));
        parameters.refuseOthers();
        return settings;
    }

    /** So many replicas must have taken a write: every majority that is read has one of them. */
    int writeReplicas() {
        return replicas / 2 + 1;
    }

    private static int port(StoreUrl url) {
        var host = url.hosts().getFirst();
        return url.scheme().equals("qdrant") ? StoreUrl.port(host, GRPC_PORT) : StoreUrl.port(host, REST_PORT) + 1;
    }

    private static String prefix(StoreUrl url) {
        if (!url.path().matches("[A-Za-z0-9_-]{0,64}")) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, url + ": the path is the prefix of the names of collections"
                    + " and must match [A-Za-z0-9_-]{0,64}.");
        }
        return url.path().isEmpty() ? "edrs" : url.path();
    }
}
