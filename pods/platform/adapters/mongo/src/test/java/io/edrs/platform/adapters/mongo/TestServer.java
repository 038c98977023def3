package io.edrs.platform.adapters.mongo;

import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.time.Clock;
import org.junit.jupiter.api.Assumptions;

/** The server told by {@code EDRS_TEST_MONGODB_URL}, or a container; without one the tests that need it are skipped. */
final class TestServer {

    private TestServer() {}

    static MongoStore told() {
        var found = StoreServer.find(StoreImage.MONGODB).orElseGet(() -> Assumptions.abort("no package of a MongoDB server is in reach;"
                + " set EDRS_TEST_MONGODB_URL to one (a replica set for transactions and changes), or have Docker run"));
        var store = store(found.url());
        Servers.tell("MongoDB", store, found.had());
        return store;
    }

    static MongoStore store(String url) {
        return (MongoStore) new MongoDriver().open(StoreUrl.parse("EDRS_TEST_MONGODB_URL", url), new StoreOptions(Clock.systemUTC(), 16));
    }
}
