package io.edrs.knowledge.phrase;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Numbers phrases in the order they came; their bytes lie end to end in one array (open addressing, no object per phrase). */
final class PhraseBook {

    static final int UNKNOWN = -1;
    private static final int RETIRED = -2;
    private static final double FULL = 0.6;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] slots = filled(1 << 9);
    private final BitSet retired = new BitSet();
    private int size;

    int size() {
        return size;
    }

    /** The number of the phrase, given now when it is new. */
    int add(String phrase) {
        var key = phrase.getBytes(StandardCharsets.UTF_8);
        var slot = slot(key);
        if (slots[slot] != UNKNOWN) {
            return slots[slot];
        }
        append(key);
        slots[slot] = size - 1;
        if (size > slots.length * FULL) {
            rehash();
        }
        return size - 1;
    }

    /** The number of the phrase, -1 when it has none. */
    int find(String phrase) {
        return slots[slot(phrase.getBytes(StandardCharsets.UTF_8))];
    }

    /** From now on the phrase has no number; said again it gets another. */
    void retire(int phrase) {
        slots[slot(Arrays.copyOfRange(bytes, begin(phrase), ends[phrase]))] = RETIRED;
        retired.set(phrase);
    }

    String text(int phrase) {
        return new String(bytes, begin(phrase), ends[phrase] - begin(phrase), StandardCharsets.UTF_8);
    }

    long heapBytes() {
        return bytes.length + 4L * ends.length + 4L * slots.length;
    }

    private void append(byte[] key) {
        var begin = begin(size);
        if (begin + key.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, begin + key.length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        System.arraycopy(key, 0, bytes, begin, key.length);
        ends[size++] = begin + key.length;
    }

    private int begin(int phrase) {
        return phrase == 0 ? 0 : ends[phrase - 1];
    }

    private int slot(byte[] key) {
        var hash = Arrays.hashCode(key) * 0x9E3779B9;
        var slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != UNKNOWN && (slots[slot] == RETIRED || !equal(slots[slot], key))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean equal(int phrase, byte[] key) {
        return Arrays.equals(bytes, begin(phrase), ends[phrase], key, 0, key.length);
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        for (var phrase = retired.nextClearBit(0); phrase < size; phrase = retired.nextClearBit(phrase + 1)) {
            slots[slot(Arrays.copyOfRange(bytes, begin(phrase), ends[phrase]))] = phrase;
        }
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, UNKNOWN);
        return array;
    }
}
