package io.edrs.platform.adapters.s3;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.ErrorCode;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.driver.StoreDriver;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3DriverTest {

    @Test
    void isFoundAndSaysWhatTheServerIs() {
        assertThat(ServiceLoader.load(StoreDriver.class)).hasAtLeastOneElementOfType(S3Driver.class);
        assertThat(TestS3.open(TestS3.url()).server().product()).isNotEmpty();
    }

    @Test
    void saysWhatIsWrongInOneLine() {
        var url = TestS3.url();
        wrong(CONFIGURATION_INVALID, url.replaceAll("/[a-z0-9-]+\\?", "/no-such-bucket?"), "no such bucket");
        wrong(CONFIGURATION_INVALID, url.replaceAll(":[^:@/]+@", ":wrong@"), "It says SignatureDoesNotMatch");
        wrong(CONFIGURATION_INVALID, url.replaceAll("//[^:@/]+:", "//nobody:"), "the right access key and secret");
    }

    @Test
    void aServerOutOfReachIsUnavailable() {
        wrong(STORE_UNAVAILABLE, "s3+http://a:b@127.0.0.1:" + FreePorts.find(1)[0] + "/bucket", "cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3+http://a:b@h:1", "s3+http://a:b@h:1/", "s3+http://a:b@h/UPPER", "s3+http://a@h/bucket", "s3+http://a:b@h,i/bucket",
            "s3+http://a:b@h/bucket?pathstyle=true", "s3+http://a:b@h/bucket?path-style=yes", "s3+http://a:b@h/bucket?region=x%20y"})
    void refusesAUrlThatCannotBeRight(String url) {
        refused(CONFIGURATION_INVALID, () -> TestS3.open(url));
    }

    private static void wrong(ErrorCode code, String url, String advice) {
        try (var store = TestS3.open(url)) {
            var blobs = store.port(BlobStore.class);
            refused(code, store::server);
            refused(code, () -> blobs.put("t", "a", new byte[1]));
            refused(code, () -> blobs.find("t", "a"));
            refused(code, () -> blobs.list("t", ""));
            refused(code, () -> blobs.delete("t", "a"));
            assertThatThrownBy(store::server).hasMessageContaining(advice).hasMessageNotContaining("\n").hasMessageNotContaining("secret@");
        }
    }
}
