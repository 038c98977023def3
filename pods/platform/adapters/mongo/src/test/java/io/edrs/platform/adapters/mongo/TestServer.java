package io.edrs.platform.adapters.mongo;

import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The server told by {@code EDRS_TEST_MONGODB_URL}; without one the tests that need it are skipped. */
final class TestServer {

    private TestServer() {}

    static MongoStore told() {
        var url = Optional.ofNullable(System.getenv("EDRS_TEST_MONGODB_URL")).filter(text -> !text.isBlank());
        if (url.isEmpty()) {
            Assumptions.abort("no package of a MongoDB server is in reach; set EDRS_TEST_MONGODB_URL to one (a replica set for transactions and changes)");
        }
        var store = store(url.orElseThrow());
        Servers.tell("MongoDB", store, Servers.had("EDRS_TEST_MONGODB_URL"));
        return store;
    }

    static MongoStore store(String url) {
        return (MongoStore) new MongoDriver().open(StoreUrl.parse("EDRS_TEST_MONGODB_URL", url), new StoreOptions(Clock.systemUTC(), 16));
    }
}
