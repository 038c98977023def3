package io.edrs.launcher.stores.move;

/**
 * What one comparison of a collection, journal or folder found.
 *
 * @param from count and sum of the old store, {@code to} of the new one; while items are being written they need not be equal
 * @param repaired items that differed and stayed different until they were written anew
 */
public record Comparison(Sum from, Sum to, int repaired) {

    static final Comparison EMPTY = new Comparison(Sum.NONE, Sum.NONE, 0);

    Comparison plus(Comparison other) {
        return new Comparison(from.plus(other.from), to.plus(other.to), repaired + other.repaired);
    }

    String shown() {
        return "%d items here, %d there, sums %s and %s%s".formatted(from.count(), to.count(), from.shown(), to.shown(),
                repaired == 0 ? "" : ", %d repaired".formatted(repaired));
    }
}
