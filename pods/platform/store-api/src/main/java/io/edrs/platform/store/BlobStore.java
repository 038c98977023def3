package io.edrs.platform.store;

import java.util.List;
import java.util.Optional;

/** Bytes by tenant and name. Every adapter passes {@code BlobStoreContract}. Names are paths of {@code [A-Za-z0-9._-]+} parts. */
public interface BlobStore {

    /** Stores whole or not at all, replacing what was there; durable when it returns. */
    void put(String tenant, String name, byte[] bytes);

    /** The bytes, empty when there are none of that name. */
    Optional<byte[]> find(String tenant, String name);

    /** Deletes; false when there was none. */
    boolean delete(String tenant, String name);

    /** The names that start with the prefix, ascending. */
    List<String> list(String tenant, String prefix);
}
