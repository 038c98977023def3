package io.edrs.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Derived event ids: UUID version 7 (RFC 9562) with the time bits of a parent and a SHA-256 in place of randomness. */
public final class EventIds {

    private EventIds() {}

    /** The id of the event a handler says at that position; the same every time. */
    public static UUID derive(UUID parent, String handler, int position) {
        return derive(parent, parent + "/" + handler + "/" + position);
    }

    /** An id with the time bits of one and the hash of the text. */
    public static UUID derive(UUID timeBitsFrom, String text) {
        var hash = ByteBuffer.wrap(sha256(text));
        long high = (timeBitsFrom.getMostSignificantBits() & ~0xFFFFL) | 0x7000L | (hash.getLong() & 0x0FFFL);
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
