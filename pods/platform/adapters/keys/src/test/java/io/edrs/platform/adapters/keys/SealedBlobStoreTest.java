package io.edrs.platform.adapters.keys;

import static io.edrs.platform.kernel.error.KernelError.SEAL_BROKEN;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.testkit.contract.BlobStoreContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.fake.FakeBlobStore;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@OnServer(value = "keys", fake = true)
class SealedBlobStoreTest extends BlobStoreContract {

    private final FakeBlobStore inner = new FakeBlobStore();
    private final SealedBlobStore sealed = new SealedBlobStore(inner, Ciphers.fresh());

    @Override
    protected BlobStore blobs() {
        return sealed;
    }

    @Test
    void theStoreBehindNeverSeesTheBytes() {
        sealed.put("acme", "a", "whisper".getBytes(StandardCharsets.UTF_8));
        var stored = inner.find("acme", "a").orElseThrow();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("whisper");
        inner.put("acme", "b", stored);
        refused(SEAL_BROKEN, () -> sealed.find("acme", "b"));
    }
}
