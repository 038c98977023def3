package io.edrs.platform.testkit.contract;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Servers of tests by their variable or a container; without one the tests are skipped, saying which variable to set. */
public final class TestStores {

    private static final int CONNECTIONS = 8;

    private TestStores() {}

    /** The URL in that variable, of a server that no image is named for, or in a system property of its name; else the test is skipped. */
    public static String url(String variable) {
        var url = System.getProperty(variable, System.getenv(variable));
        Assumptions.assumeTrue(url != null && !url.isBlank(), "no server: set " + variable + " to its URL; ./edrs test stores --servers starts those that packages hold");
        return url;
    }

    /** The server, opened and answering; else the test is skipped. */
    public static OpenStore open(StoreDriver driver, StoreImage image) {
        var found = require(image);
        var store = open(driver, image.variable(), found.url());
        Servers.tell(driver.name(), store, found.had());
        return store;
    }

    /** Where the server is; else the test is skipped. */
    public static StoreServer.Found require(StoreImage image) {
        return StoreServer.find(image).orElseGet(() -> Assumptions.abort("no server: set " + image.variable()
                + " to its URL, or have Docker run; ./edrs test stores --servers starts those that packages hold"));
    }

    /** That server, opened and answering. */
    public static OpenStore open(StoreDriver driver, String variable, String url) {
        var store = driver.open(StoreUrl.parse(variable, url), new StoreOptions(Clock.systemUTC(), CONNECTIONS));
        store.server();
        return store;
    }

    /** Closes what was opened. */
    public static void close(@Nullable OpenStore store) {
        if (store != null) {
            store.close();
        }
    }
}
