package io.edrs.gateway.factors;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (TOTP, RFC 6238): HMAC-SHA-1, six digits, thirty seconds, as every authenticator knows them. */
final class OneTimeCode {

    static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private OneTimeCode() {}

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-1.", e);
        }
    }

    /** The step that the code is of, now or one to either side, and later than the last one used: none is good twice. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        var current = step(now);
        return LongStream.rangeClosed(current - 1, current + 1).filter(step -> step > lastUsed)
                .filter(step -> MessageDigest.isEqual(at(secret, step).getBytes(), code.getBytes())).findFirst();
    }
}
