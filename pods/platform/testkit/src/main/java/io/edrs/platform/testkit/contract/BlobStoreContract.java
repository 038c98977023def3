package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.BlobStore;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link BlobStore} promises. */
@ExtendWith(ServerRows.class)
public abstract class BlobStoreContract {

    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract BlobStore blobs();

    @Test
    void findsWhatWasPut() {
        var bytes = new byte[] {0, -1, 7};
        blobs().put(tenant, "a/b.bin", bytes);
        bytes[0] = 9;
        assertThat(blobs().find(tenant, "a/b.bin")).hasValue(new byte[] {0, -1, 7});
        assertThat(blobs().find(tenant, "a")).isEmpty();
        assertThat(blobs().find(tenant, "a/c")).isEmpty();
    }

    @Test
    void replacesWhole() {
        blobs().put(tenant, "a", new byte[100_000]);
        blobs().put(tenant, "a", new byte[] {1});
        assertThat(blobs().find(tenant, "a")).hasValue(new byte[] {1});
    }

    @Test
    void aReaderSeesOneOfThePutsWhole() throws Exception {
        Together.call(8, i -> {
            blobs().put(tenant, "a", filled(i));
            return i;
        });
        var bytes = blobs().find(tenant, "a").orElseThrow();
        assertThat(bytes).isEqualTo(filled(bytes[0]));
    }

    @Test
    void deletesOnce() {
        blobs().put(tenant, "x/a", new byte[0]);
        assertThat(blobs().delete(tenant, "x/a")).isTrue();
        assertThat(blobs().delete(tenant, "x/a")).isFalse();
        assertThat(blobs().delete(tenant, "x")).isFalse();
        blobs().put(tenant, "x", new byte[0]);
        assertThat(blobs().find(tenant, "x")).hasValue(new byte[0]);
    }

    @Test
    void listsByPrefixAscending() {
        for (var name : new String[] {"doc/2", "doc/10", "doc/1/x", "other", "docs"}) {
            blobs().put(tenant, name, new byte[] {1});
        }
        assertThat(blobs().list(tenant, "doc/")).containsExactly("doc/1/x", "doc/10", "doc/2");
        assertThat(blobs().list(tenant, "do")).containsExactly("doc/1/x", "doc/10", "doc/2", "docs");
        assertThat(blobs().list(tenant, "")).hasSize(5);
        assertThat(blobs().list(tenant, "none/")).isEmpty();
        assertThat(blobs().list(tenant, "../")).isEmpty();
    }

    @Test
    void keepsTenantsApart() {
        blobs().put(tenant, "a", new byte[] {1});
        var stranger = Fresh.tenant();
        assertThat(blobs().find(stranger, "a")).isEmpty();
        assertThat(blobs().list(stranger, "")).isEmpty();
        assertThat(blobs().delete(stranger, "a")).isFalse();
    }

    @Test
    void refusesHostileNames() {
        for (var name : new String[] {"", "..", "../a", "a/../../b", "/etc/passwd", "a//b", "a/", "./a", "a\u0000", "a b", "C:\\x"}) {
            refused(REQUEST_INVALID, () -> blobs().put(tenant, name, new byte[1]));
            refused(REQUEST_INVALID, () -> blobs().find(tenant, name));
            refused(REQUEST_INVALID, () -> blobs().delete(tenant, name));
        }
        for (var hostile : new String[] {"", "..", "../" + tenant, "a/b"}) {
            refused(REQUEST_INVALID, () -> blobs().put(hostile, "a", new byte[1]));
        }
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        blobs().put(owner, "a", "whisper".getBytes(UTF_8));
        blobs().put(owner, "doc/a", "whisper".getBytes(UTF_8));
        blobs().put(owner, "unknown.to.strangers", new byte[1]);
        TenantProbes.of(BlobStore.class, blobs()).with("name", "a", "doc/a").with("prefix", "", "a", "doc/")
                .with("bytes", new byte[] {7}).secret("whisper").secret("unknown.to.strangers")
                .run(owner, () -> blobs().list(owner, "").stream().map(name -> List.of(name, blobs().find(owner, name))).toList());
    }

    private static byte[] filled(int value) {
        var bytes = new byte[50_000];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
