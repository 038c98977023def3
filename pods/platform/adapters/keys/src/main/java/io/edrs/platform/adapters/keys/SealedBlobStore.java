package io.edrs.platform.adapters.keys;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.TenantCipher;
import java.util.List;
import java.util.Optional;

/** Blobs that the store behind never sees in the clear; their names it does. */
public final class SealedBlobStore implements BlobStore {

    private final BlobStore inner;
    private final TenantCipher cipher;

    public SealedBlobStore(BlobStore inner, TenantCipher cipher) {
        this.inner = inner;
        this.cipher = cipher;
    }

    @Override
    public void put(String tenant, String name, byte[] bytes) {
        inner.put(tenant, name, cipher.seal(tenant, name, bytes));
    }

    @Override
    public Optional<byte[]> find(String tenant, String name) {
        return inner.find(tenant, name).map(sealed -> cipher.open(tenant, name, sealed));
    }

    @Override
    public boolean delete(String tenant, String name) {
        return inner.delete(tenant, name);
    }

    @Override
    public List<String> list(String tenant, String prefix) {
        return inner.list(tenant, prefix);
    }
}
