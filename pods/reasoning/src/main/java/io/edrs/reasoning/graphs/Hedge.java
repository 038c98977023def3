package io.edrs.reasoning.graphs;

import java.util.BitSet;

/** Found where an effect cannot be identified: a district and the part of it that remains without the treatments. */
final class Hedge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient BitSet whole;
    private final transient BitSet part;

    Hedge(BitSet whole, BitSet part) {
        super(null, null, false, false);
        this.whole = whole;
        this.part = part;
    }

    BitSet whole() {
        return whole;
    }

    BitSet part() {
        return part;
    }
}
