package io.edrs.platform.adapters.s3;

import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.time.Clock;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The S3 server of the module's tests: the bucket EDRS_TEST_S3_URL, a container, else a versitygw found on PATH or as EDRS_TEST_VERSITYGW. */
final class TestS3 {

    private static Optional<StoreServer.Found> found;

    private TestS3() {}

    static synchronized String url() {
        if (found == null) {
            found = StoreServer.find(StoreImage.S3).or(() -> TestServers.sharedS3().map(url -> new StoreServer.Found(url, Servers.PACKAGE)));
            found.ifPresent(TestS3::tell);
        }
        return found.map(StoreServer.Found::url).orElseThrow(() -> new TestAbortedException("no S3 server here: set EDRS_TEST_S3_URL, or EDRS_TEST_VERSITYGW to the"
                + " program of github.com/versity/versitygw (go install github.com/versity/versitygw/cmd/versitygw@v1.8.0)"));
    }

    static OpenStore open(String url) {
        return new S3Driver().open(StoreUrl.parse("X_BLOBS_URL", url), new StoreOptions(Clock.systemUTC(), 4));
    }

    private static void tell(StoreServer.Found found) {
        try (var store = open(found.url())) {
            Servers.tell("S3", store, found.had());
        }
    }
}
