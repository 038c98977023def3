package io.edrs.memory;

/** A part of memory that keeps something of conversations and can lose it for good. */
public interface Forgetful {

    /** What it keeps, in the plural, as receipts name it. */
    String keeps();

    /** Loses what it keeps of the extent and says how much; called again, it finds nothing. */
    int forget(String tenant, Extent extent);

    /** How much of the extent it still keeps: zero once it has forgotten. */
    int remaining(String tenant, Extent extent);
}
