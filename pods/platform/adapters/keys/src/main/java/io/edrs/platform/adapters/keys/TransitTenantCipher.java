package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Names;
import io.edrs.platform.store.TenantCipher;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Keys of tenants that never leave the transit engine of Vault or OpenBao; data keys they wrapped are held for a moment. */
final class TransitTenantCipher implements TenantCipher {

    private final TransitClient server;
    private final @Nullable TenantCipher before;
    private final Clock clock;
    private final ConcurrentMap<String, TransitKey> keys = new ConcurrentHashMap<>();

    /** @param before opens what was sealed while the keys were in files, null when nothing was */
    TransitTenantCipher(TransitClient server, @Nullable TenantCipher before, Clock clock) {
        this.server = server;
        this.before = before;
        this.clock = clock;
    }

    @Override
    public byte[] seal(String tenant, String context, byte[] plain) {
        var key = of(tenant).sealing();
        return TransitEnvelope.seal(key.wrapped(), key.key(), place(tenant, context), plain);
    }

    @Override
    public byte[] open(String tenant, String context, byte[] sealed) {
        var key = of(tenant);
        if (sealed.length > 0 && sealed[0] == Envelope.VERSION && before != null) {
            return before.open(tenant, context, sealed);
        }
        var envelope = TransitEnvelope.read(sealed);
        return envelope.open(key.opening(envelope.wrapped()), place(tenant, context));
    }

    @Override
    public void rotate(String tenant) {
        of(tenant).rotate();
    }

    @Override
    public void destroy(String tenant) {
        of(tenant).destroy();
        if (before != null) {
            before.destroy(tenant);
        }
    }

    private TransitKey of(String tenant) {
        return keys.computeIfAbsent(Names.tenant(tenant), name -> new TransitKey(name, server, clock));
    }

    private static String place(String tenant, String context) {
        return tenant + "\n" + context;
    }

    /** What a cipher of files says of bytes that a key server sealed: whoever waits loses nothing. */
    static EdrsException sealedElsewhere() {
        return new EdrsException(KernelError.STORE_UNAVAILABLE,
                "This was sealed with a key of a key server; set EDRS_KEYS_URL to it, as it was.");
    }
}
