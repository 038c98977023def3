package io.edrs.platform.adapters.milvus;

import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.store.driver.UrlParameters;
import io.milvus.v2.common.ConsistencyLevel;
import java.time.Duration;

/**
 * What a URL may set.
 *
 * @param m links of a node of the graph
 * @param efConstruction candidates looked at when a node is linked
 * @param ef candidates looked at in a search, at least as many as are asked for
 * @param partitions over which tenants are spread by their hash
 * @param shards over which writes are spread
 * @param consistency of reads; {@code strong} sees all that was written before
 */
record MilvusSettings(int m, int efConstruction, int ef, int partitions, int shards, ConsistencyLevel consistency, boolean tls,
        Duration timeout) {

    private enum Answer { TRUE, FALSE }

    static MilvusSettings of(StoreUrl url, StoreOptions options) {
        var parameters = new UrlParameters(url);
        var settings = new MilvusSettings(parameters.number("m", 16, 2, 2_048), parameters.number("ef_construction", 200, 1, 4_096),
                parameters.number("ef", 100, 1, 32_768), parameters.number("partitions", 16, 1, 1_024),
                parameters.number("shards", 1, 1, 16),
                parameters.choice("consistency", ConsistencyLevel.STRONG, ConsistencyLevel.class),
                parameters.choice("tls", Answer.FALSE, Answer.class) == Answer.TRUE,
                Duration.ofMillis(parameters.number("timeout_ms", 10_000, 100, 600_000)));
        parameters.refuseOthers();
        return settings;
    }
}
