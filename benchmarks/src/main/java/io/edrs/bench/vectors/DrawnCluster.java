package io.edrs.bench.vectors;

import java.util.Random;
import java.util.stream.IntStream;

/** Unit vectors around centres, each drawn when it is asked for and always the same: as many as there is time for, in little memory. */
public final class DrawnCluster {

    private static final int OF_A_CLUSTER = 200;
    private static final int MOST_CENTRES = 2_000;
    private static final double SPREAD = 0.5;
    private static final long OF_QUERIES = 1L << 40;
    private final float[][] centres;
    private final int dimension;

    public DrawnCluster(int many, int dimension) {
        this.dimension = dimension;
        centres = IntStream.range(0, Math.clamp(many / OF_A_CLUSTER, 1, MOST_CENTRES)).mapToObj(i -> gaussian(new Random(-1 - i))).toArray(float[][]::new);
    }

    /** Number i of the entries. */
    public float[] entry(int i) {
        return near(centres[i % centres.length], new Random(i));
    }

    /** Number i of the queries, near some centre too. */
    public float[] query(int i) {
        var random = new Random(OF_QUERIES + i);
        return near(centres[random.nextInt(centres.length)], random);
    }

    private float[] near(float[] centre, Random random) {
        var vector = gaussian(random);
        var square = 0.0;
        for (var d = 0; d < dimension; d++) {
            vector[d] = (float) (centre[d] + SPREAD * vector[d]);
            square += vector[d] * vector[d];
        }
        for (var d = 0; d < dimension; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private float[] gaussian(Random random) {
        var vector = new float[dimension];
        for (var d = 0; d < dimension; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }
}
