package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Sealed bytes: one byte of version, 16 of the key's id, 12 of a random nonce, then AES-256-GCM's text with its tag of 16.
 * Random nonces are safe for 2^32 messages under one key (NIST SP 800-38D, 8.3): rotate long before.
 */
record Envelope(UUID keyId, byte[] nonce, byte[] text) {

    static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + 16 + NONCE;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(UUID keyId, SecretKey key, String context, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(HEAD + text.length).put(VERSION).putLong(keyId.getMostSignificantBits())
                    .putLong(keyId.getLeastSignificantBits()).put(nonce).put(text).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    static Envelope read(byte[] sealed) {
        if (sealed.length > 0 && sealed[0] == TransitEnvelope.VERSION && TransitEnvelope.isOne(sealed)) {
            throw TransitTenantCipher.sealedElsewhere();
        }
        if (sealed.length < HEAD || sealed[0] != VERSION) {
            throw broken(null);
        }
        var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var text = new byte[buffer.remaining()];
        buffer.get(text);
        return new Envelope(id, nonce, text);
    }

    byte[] open(SecretKey key, String context) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    static EdrsException broken(Throwable cause) {
        return new EdrsException(KernelError.SEAL_BROKEN,
                "Sealed data was changed, moved, or belongs to another tenant; restore it from where it was sealed.", cause);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
