package io.edrs.platform.adapters.scylla;

import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import java.time.Clock;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The cluster of the module's tests: {@code EDRS_TEST_SCYLLA_URL}, else a Cassandra of this JVM's own, else the tests are skipped. */
final class TestCluster {

    private TestCluster() {}

    static String url() {
        var told = Optional.ofNullable(System.getenv("EDRS_TEST_SCYLLA_URL")).filter(url -> !url.isBlank());
        return told.or(() -> TestServers.sharedCassandra().map(url -> url + "/edrs?replication=1")).orElseThrow(() -> new TestAbortedException(
                "Cassandra needs a JDK 17 and none was found; set EDRS_TEST_JAVA_17, or EDRS_TEST_SCYLLA_URL to a running cluster"));
    }

    static ScyllaStore store(Clock clock) {
        var store = store(url(), clock);
        Servers.tell("ScyllaDB or Cassandra", store, Servers.had("EDRS_TEST_SCYLLA_URL", Servers.PACKAGE));
        return store;
    }

    static ScyllaStore store(String url, Clock clock) {
        return (ScyllaStore) new ScyllaDriver().open(StoreUrl.parse("EDRS_TEST_SCYLLA_URL", url), new StoreOptions(clock, 8));
    }
}
