package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.BlobStore;
import java.util.Arrays;
import java.util.Optional;

/** Makes blobs of one store stand in another as they stand in the first; sound for the same reason as {@link DocumentMirror}. */
record BlobMirror(BlobStore from, BlobStore to) {

    private static final int MOST_ROUNDS = 1_000;

    void mirror(String tenant, String name) {
        var before = from.find(tenant, name);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            before.ifPresentOrElse(bytes -> to.put(tenant, name, bytes), () -> to.delete(tenant, name));
            var after = from.find(tenant, name);
            if (alike(before, after)) {
                return;
            }
            before = after;
        }
        throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The blob %s changes faster than it can be mirrored.".formatted(name));
    }

    boolean differs(String tenant, String name) {
        return !alike(from.find(tenant, name), to.find(tenant, name));
    }

    private static boolean alike(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.get()));
    }
}
