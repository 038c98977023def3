package io.edrs.platform.adapters.lucene;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;

/** Vectors of length one, so that their product is the cosine. */
final class UnitVectors {

    private UnitVectors() {}

    /** The vector brought to length one; the given one is left as it is. */
    static float[] of(float[] vector) {
        var square = 0.0;
        for (var value : vector) {
            square += (double) value * value;
        }
        if (vector.length == 0 || vector.length > HnswFormat.MOST_DIMENSIONS || !Double.isFinite(square) || square == 0) {
            throw refused("A vector of " + vector.length + " dimensions and squared length " + square
                    + " is refused; it needs 1 to " + HnswFormat.MOST_DIMENSIONS + " finite values, not all zero.");
        }
        var length = Math.sqrt(square);
        var unit = new float[vector.length];
        for (var d = 0; d < unit.length; d++) {
            unit[d] = (float) (vector[d] / length);
        }
        return unit;
    }

    static void sameDimension(float[] vector, int dimension) {
        if (vector.length != dimension) {
            throw refused("A vector of " + vector.length + " dimensions is refused; the collection's have " + dimension + ".");
        }
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
