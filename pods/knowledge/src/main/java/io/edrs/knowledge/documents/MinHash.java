package io.edrs.knowledge.documents;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a text's shingles of five words hash to at the least, under sixty hash functions: equal places estimate how much two
 * texts share (MinHash, Broder 1997).
 */
record MinHash(int[] least) {

    static final int BANDS = 12;
    private static final int ROWS = 5;
    private static final int SHINGLE = 5;
    private static final int FEWEST_WORDS = 20;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** None for a text of few words: what it shares with another says little. */
    static Optional<MinHash> of(String text) {
        var words = Words.plain(text);
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var at = 0; at + SHINGLE <= words.size(); at++) {
            var shingle = mixed(words.subList(at, at + SHINGLE).hashCode());
            for (var function = 0; function < least.length; function++) {
                least[function] = Math.min(least[function], (int) (mixed(shingle + SPREAD * (function + 1)) >>> 33));
            }
        }
        return Optional.of(new MinHash(least));
    }

    static MinHash decode(String stored) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
        var least = new int[BANDS * ROWS];
        bytes.asIntBuffer().get(least);
        return new MinHash(least);
    }

    String encode() {
        var bytes = ByteBuffer.allocate(least.length * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Texts that share a band are worth comparing. */
    long band(int number) {
        var hash = (long) number;
        for (var row = 0; row < ROWS; row++) {
            hash = mixed(hash * 31 + least[number * ROWS + row]);
        }
        return hash;
    }

    /** The estimated share of shingles that both have, 0..1. */
    double likeness(MinHash other) {
        var equal = 0;
        for (var i = 0; i < least.length; i++) {
            equal += least[i] == other.least[i] ? 1 : 0;
        }
        return (double) equal / least.length;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        var z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
