package io.edrs.platform.testkit.contract;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Servers that tests are told of by variables; without one the tests are skipped, saying which variable to set. */
public final class TestStores {

    private static final int CONNECTIONS = 8;

    private TestStores() {}

    /** The URL in that variable, or in a system property of its name; else the test is skipped. */
    public static String url(String variable) {
        var url = System.getProperty(variable, System.getenv(variable));
        Assumptions.assumeTrue(url != null && !url.isBlank(), "no server: set " + variable + " to its URL, or start one with .ci/vector-servers");
        return url;
    }

    /** The server in that variable, opened and answering. */
    public static OpenStore open(StoreDriver driver, String variable) {
        return open(driver, variable, url(variable));
    }

    /** That server, opened and answering. */
    public static OpenStore open(StoreDriver driver, String variable, String url) {
        var store = driver.open(StoreUrl.parse(variable, url), new StoreOptions(Clock.systemUTC(), CONNECTIONS, Map.of()));
        var server = store.server();
        System.getLogger(TestStores.class.getName()).log(System.Logger.Level.INFO, "{0} {1}", server.product(), server.version());
        return store;
    }

    /** Closes what was opened. */
    public static void close(@Nullable OpenStore store) {
        if (store != null) {
            store.close();
        }
    }
}
