package io.edrs.shared;

import io.edrs.platform.store.TenantCipher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Seals nothing and remembers whose keys were destroyed. */
final class RecordingCipher implements TenantCipher {

    private final List<String> destroyed = new CopyOnWriteArrayList<>();

    List<String> destroyed() {
        return destroyed;
    }

    @Override
    public byte[] seal(String tenant, String context, byte[] plain) {
        return plain;
    }

    @Override
    public byte[] open(String tenant, String context, byte[] sealed) {
        return sealed;
    }

    @Override
    public void rotate(String tenant) {}

    @Override
    public void destroy(String tenant) {
        destroyed.add(tenant);
    }
}
