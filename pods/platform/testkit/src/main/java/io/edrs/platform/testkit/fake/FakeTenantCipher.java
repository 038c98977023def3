package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Names;
import io.edrs.platform.store.TenantCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with keys that only this object knows. */
public final class FakeTenantCipher implements TenantCipher {

    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final byte[] master = random.generateSeed(32);
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public byte[] seal(String tenant, String context, byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, tenant, context, nonce).doFinal(plain);
            var all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(String tenant, String context, byte[] sealed) {
        try {
            if (sealed.length < NONCE) {
                throw broken();
            }
            return cipher(Cipher.DECRYPT_MODE, tenant, context, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw broken();
        }
    }

    @Override
    public void rotate(String tenant) {
        living(tenant);
    }

    @Override
    public void destroy(String tenant) {
        destroyed.add(tenant);
    }

    private Cipher cipher(int mode, String tenant, String context, byte[] nonce) throws GeneralSecurityException {
        living(tenant);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(master);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(digest.digest(tenant.getBytes(StandardCharsets.UTF_8)), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private void living(String tenant) {
        if (destroyed.contains(Names.tenant(tenant))) {
            throw new EdrsException(KernelError.KEY_DESTROYED, "The keys of tenant '%s' are destroyed.".formatted(tenant));
        }
    }

    private static EdrsException broken() {
        return new EdrsException(KernelError.SEAL_BROKEN, "These bytes were not sealed so.");
    }
}
