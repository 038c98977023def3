package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Blobs in memory. */
public final class FakeBlobStore implements BlobStore {

    private final Map<String, ConcurrentSkipListMap<String, byte[]>> tenants = new ConcurrentHashMap<>();

    @Override
    public void put(String tenant, String name, byte[] bytes) {
        of(tenant).put(Names.path(name), bytes.clone());
    }

    @Override
    public Optional<byte[]> find(String tenant, String name) {
        return Optional.ofNullable(of(tenant).get(Names.path(name))).map(byte[]::clone);
    }

    @Override
    public boolean delete(String tenant, String name) {
        return of(tenant).remove(Names.path(name)) != null;
    }

    @Override
    public List<String> list(String tenant, String prefix) {
        return of(tenant).keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private ConcurrentSkipListMap<String, byte[]> of(String tenant) {
        return tenants.computeIfAbsent(Names.tenant(tenant), t -> new ConcurrentSkipListMap<>());
    }
}
