package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.testkit.contract.BlobStoreContract;

class FakeBlobStoreTest extends BlobStoreContract {

    private final FakeBlobStore fake = new FakeBlobStore();

    @Override
    protected BlobStore blobs() {
        return fake;
    }
}
