package io.edrs.launcher.stores.move;

import io.edrs.platform.store.BlobStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Blobs that may be on their way to another store: a write returns when both stores have it, and fails when one of them cannot. */
public final class MovingBlobStore implements BlobStore {

    private final Gate<BlobStore> gate;
    private final Belongings belongings;
    private final Stripes stripes = new Stripes();

    public MovingBlobStore(Gate<BlobStore> gate, Belongings belongings) {
        this.gate = gate;
        this.belongings = belongings;
    }

    @Override
    public void put(String tenant, String name, byte[] bytes) {
        one(tenant, name, blobs -> {
            blobs.put(tenant, name, bytes);
            return true;
        });
    }

    @Override
    public Optional<byte[]> find(String tenant, String name) {
        return gate.read(blobs -> blobs.find(tenant, name));
    }

    @Override
    public boolean delete(String tenant, String name) {
        return one(tenant, name, blobs -> blobs.delete(tenant, name));
    }

    @Override
    public List<String> list(String tenant, String prefix) {
        return gate.read(blobs -> blobs.list(tenant, prefix));
    }

    private boolean one(String tenant, String name, Function<BlobStore, Boolean> change) {
        belongings.requireBlob(name);
        return gate.write(sides -> {
            var other = sides.other();
            if (other == null) {
                return change.apply(sides.counts());
            }
            return stripes.alone(List.of(tenant, name), () -> {
                var answer = change.apply(sides.counts());
                new BlobMirror(sides.counts(), other).mirror(tenant, name);
                return answer;
            });
        });
    }
}
