package io.edrs.launcher.backup;

import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts the lines written to it and sums their SHA-256 (FIPS 180-4) modulo 2^256: the same in any order. */
final class RowSum extends OutputStream {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private final MessageDigest digest;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /** @param sum in hexadecimal */
    record Found(long rows, String sum) {}

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
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

    Found found() {
        return new Found(rows, sum.toString(16));
    }
}
