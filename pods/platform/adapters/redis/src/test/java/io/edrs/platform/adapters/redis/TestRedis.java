package io.edrs.platform.adapters.redis;

import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.time.Clock;
import java.util.Optional;

/** The servers that the module's tests share: those told by EDRS_TEST_REDIS_URL and EDRS_TEST_REDIS_CLUSTER_URL, a container for the former, else its own. */
final class TestRedis {

    private TestRedis() {}

    private static final class Single {
        static final StoreServer.Found FOUND = StoreServer.find(StoreImage.REDIS,
                () -> "redis://127.0.0.1:" + new RedisProgram(FreePorts.find(1)[0]).start().port());
        static final OpenStore STORE = open(FOUND.url());

        static {
            Servers.tell("Redis", STORE, FOUND.had());
        }
    }

    private static final class Cluster {
        static final OpenStore STORE = open(told("EDRS_TEST_REDIS_CLUSTER_URL").orElseGet(() -> new RedisClusterPrograms().url()));

        static {
            Servers.tell("Redis Cluster", STORE.server().version(), Servers.had("EDRS_TEST_REDIS_CLUSTER_URL", Servers.PACKAGE));
        }
    }

    static OpenStore single() {
        return Single.STORE;
    }

    static String singleUrl() {
        return Single.FOUND.url();
    }

    static OpenStore cluster() {
        return Cluster.STORE;
    }

    static OpenStore open(String url) {
        return new RedisDriver().open(StoreUrl.parse("X_CACHE_URL", url), new StoreOptions(Clock.systemUTC(), 4));
    }

    private static Optional<String> told(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
