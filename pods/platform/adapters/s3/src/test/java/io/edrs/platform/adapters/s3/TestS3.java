package io.edrs.platform.adapters.s3;

import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Servers;
import java.time.Clock;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The S3 server of the module's tests: the bucket EDRS_TEST_S3_URL, else a versitygw found on PATH or as EDRS_TEST_VERSITYGW. */
final class TestS3 {

    private static Optional<String> url;

    private TestS3() {}

    static synchronized String url() {
        if (url == null) {
            url = told("EDRS_TEST_S3_URL").or(TestServers::sharedS3);
            url.ifPresent(TestS3::tell);
        }
        return url.orElseThrow(() -> new TestAbortedException("no S3 server here: set EDRS_TEST_S3_URL, or EDRS_TEST_VERSITYGW to the"
                + " program of github.com/versity/versitygw (go install github.com/versity/versitygw/cmd/versitygw@v1.8.0)"));
    }

    static OpenStore open(String url) {
        return new S3Driver().open(StoreUrl.parse("X_BLOBS_URL", url), new StoreOptions(Clock.systemUTC(), 4));
    }

    private static void tell(String url) {
        try (var store = open(url)) {
            Servers.tell("S3", store, Servers.had("EDRS_TEST_S3_URL", Servers.PACKAGE));
        }
    }

    private static Optional<String> told(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
