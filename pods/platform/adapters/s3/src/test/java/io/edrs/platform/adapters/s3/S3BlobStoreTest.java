package io.edrs.platform.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.testkit.contract.BlobStoreContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Fresh;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnServer("S3")
class S3BlobStoreTest extends BlobStoreContract {

    private final BlobStore adapter = TestS3.open(TestS3.url()).port(BlobStore.class);

    @Override
    protected BlobStore blobs() {
        return adapter;
    }

    @Test
    void listsMoreThanAPage() {
        var tenant = Fresh.tenant();
        IntStream.range(0, 1_100).forEach(i -> adapter.put(tenant, "many/%04d".formatted(i), new byte[0]));
        assertThat(adapter.list(tenant, "many/")).hasSize(1_100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsLargeBlobs() {
        var tenant = Fresh.tenant();
        var bytes = new byte[20 << 20];
        new Random(7).nextBytes(bytes);
        adapter.put(tenant, "large", bytes);
        assertThat(adapter.find(tenant, "large").orElseThrow()).isEqualTo(bytes);
    }
}
