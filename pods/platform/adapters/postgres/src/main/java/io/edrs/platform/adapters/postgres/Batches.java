package io.edrs.platform.adapters.postgres;

import java.util.function.IntSupplier;

/** Long deletions in short transactions. */
final class Batches {

    private Batches() {}

    /** Repeats until nothing went; returns the sum. */
    static int untilNone(IntSupplier batch) {
        var sum = 0;
        for (var gone = batch.getAsInt(); gone > 0; gone = batch.getAsInt()) {
            sum += gone;
        }
        return sum;
    }
}
