package io.edrs.launcher.stores.move;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Passes on what is written to it, counts the lines and sums their SHA-256 (FIPS 180-4) modulo 2^256: the same in any order. */
public final class RowSum extends OutputStream {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private final OutputStream next;
    private final MessageDigest digest;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /** @param sum in hexadecimal */
    public record Found(long rows, String sum) {}

    /** Passes nothing on. */
    public RowSum() {
        this(nullOutputStream());
    }

    /** @param next gets all that is written */
    public RowSum(OutputStream next) {
        this.next = next;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        next.write(bytes, from, count);
        var begin = from;
        for (var i = from; i < from + count; i++) {
            if (bytes[i] == '\n') {
                digest.update(bytes, begin, i - begin);
                begin = i + 1;
                rows++;
                sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
            }
        }
        digest.update(bytes, begin, from + count - begin);
    }

    /** What was written so far. */
    public Found found() {
        return new Found(rows, sum.toString(16));
    }
}
