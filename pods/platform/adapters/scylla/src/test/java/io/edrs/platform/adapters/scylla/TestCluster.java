package io.edrs.platform.adapters.scylla;

import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.time.Clock;
import org.junit.jupiter.api.Assumptions;

/** The cluster of the module's tests: {@code EDRS_TEST_SCYLLA_URL}, a container, else a Cassandra of this JVM's own, else the tests are skipped. */
final class TestCluster {

    private TestCluster() {}

    static String url() {
        return found().url();
    }

    private static StoreServer.Found found() {
        return StoreServer.find(StoreImage.SCYLLA, () -> TestServers.sharedCassandra().map(url -> url + "/edrs?replication=1")
                .orElseGet(() -> Assumptions.abort("Cassandra needs a JDK 17 and none was found; set EDRS_TEST_JAVA_17, or EDRS_TEST_SCYLLA_URL"
                        + " to a running cluster, or have Docker run")));
    }

    static ScyllaStore store(Clock clock) {
        var store = store(url(), clock);
        Servers.tell("ScyllaDB or Cassandra", store, found().had());
        return store;
    }

    static ScyllaStore store(String url, Clock clock) {
        return (ScyllaStore) new ScyllaDriver().open(StoreUrl.parse("EDRS_TEST_SCYLLA_URL", url), new StoreOptions(clock, 8));
    }
}
