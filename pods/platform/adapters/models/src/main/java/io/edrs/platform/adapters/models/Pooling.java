package io.edrs.platform.adapters.models;

import java.util.List;

/** Mean pooling: a text's vector is the mean over all its tokens, brought to length one. */
final class Pooling {

    private static final int DIMENSION = 384;

    private Pooling() {}

    /** The unit vector of a text from the token vectors of its windows; what pads a row is left out. */
    static float[] unitVector(List<Window> windows, float[] tokenVectors, int width) {
        var sum = new float[DIMENSION];
        for (var row = 0; row < windows.size(); row++) {
            var at = row * width * DIMENSION;
            for (var end = at + windows.get(row).length() * DIMENSION; at < end; at += DIMENSION) {
                for (var d = 0; d < DIMENSION; d++) {
                    sum[d] += tokenVectors[at + d];
                }
            }
        }
        return unit(sum);
    }

    private static float[] unit(float[] sum) {
        var square = 0.0;
        for (var value : sum) {
            square += value * value;
        }
        var length = Math.sqrt(square);
        for (var d = 0; d < sum.length; d++) {
            sum[d] = (float) (sum[d] / length);
        }
        return sum;
    }
}
