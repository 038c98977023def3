package io.edrs.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Derived event ids: UUID version 7 (RFC 9562) with the 48 time bits of another id and SHA-256 (FIPS 180-4) bits of what
 * they are derived from, hence the same whenever the same is said again.
 */
public final class EventIds {

    private static final long TIME_BITS = 0xFFFF_FFFF_FFFF_0000L;

    private EventIds() {}

    /** The id of what a handler says at that position in response to the parent. */
    public static UUID derive(UUID parent, String handler, int position) {
        return derive(parent, parent + "/" + handler + "/" + position);
    }

    /** The id of that text, its time taken from another id. */
    public static UUID derive(UUID timeBitsFrom, String text) {
        var hash = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        var high = (timeBitsFrom.getMostSignificantBits() & TIME_BITS) | 0x7000L | (hash.getShort() & 0x0FFF);
        var low = 0x8000_0000_0000_0000L | (hash.getLong() >>> 2);
        return new UUID(high, low);
    }

    /** The first id of that millisecond: where its time comes from when there is no parent. */
    public static UUID atMillis(long epochMillis) {
        return new UUID((epochMillis << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
