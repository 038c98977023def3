package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Sealed bytes that carry their key, wrapped by the key server: one byte of version, two of the wrapped key's length, that
 * key, 12 of a random nonce, then AES-256-GCM's text with its tag of 16. All that stands before the text is bound to it.
 */
record TransitEnvelope(byte[] head, String wrapped, byte[] nonce, byte[] text) {

    static final byte VERSION = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BEFORE_KEY = 3;
    private static final Pattern WRAPPED = Pattern.compile("[a-z]{1,16}:v[0-9]{1,9}:[A-Za-z0-9+/]{16,500}={0,2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(String wrapped, SecretKey key, String place, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var name = wrapped.getBytes(StandardCharsets.US_ASCII);
        var head = ByteBuffer.allocate(BEFORE_KEY + name.length).put(VERSION).putShort((short) name.length).put(name).array();
        try {
            var out = new ByteArrayOutputStream(head.length + NONCE + plain.length + TAG_BITS / 8);
            out.writeBytes(head);
            out.writeBytes(nonce);
            out.writeBytes(cipher(Cipher.ENCRYPT_MODE, key, nonce, head, place).doFinal(plain));
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    static boolean isOne(byte[] sealed) {
        try {
            return read(sealed).wrapped().startsWith("vault:");
        } catch (EdrsException e) {
            return false;
        }
    }

    static TransitEnvelope read(byte[] sealed) {
        var end = sealed.length < BEFORE_KEY ? 0 : BEFORE_KEY + ByteBuffer.wrap(sealed).getShort(1);
        if (end <= BEFORE_KEY || sealed[0] != VERSION || sealed.length < end + NONCE) {
            throw Envelope.broken(null);
        }
        var wrapped = new String(sealed, BEFORE_KEY, end - BEFORE_KEY, StandardCharsets.ISO_8859_1);
        if (!WRAPPED.matcher(wrapped).matches()) {
            throw Envelope.broken(null);
        }
        return new TransitEnvelope(Arrays.copyOf(sealed, end), wrapped, Arrays.copyOfRange(sealed, end, end + NONCE),
                Arrays.copyOfRange(sealed, end + NONCE, sealed.length));
    }

    byte[] open(SecretKey key, String place) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, head, place).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw Envelope.broken(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] head, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
