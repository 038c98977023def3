package io.edrs.platform.testkit.contract;

import io.edrs.platform.store.VectorIndex.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Vectors in clusters, the same at every run, and their true neighbours. */
public final class Vectors {

    private static final double SPREAD = 0.5;
    private final Random random = new Random(7);
    private final int dimension;
    private final int clusters;

    /** Of that dimension, around so many centres. */
    public Vectors(int dimension, int clusters) {
        this.dimension = dimension;
        this.clusters = clusters;
    }

    /** The next unit vector, near the centre of that number. */
    public float[] next(int number) {
        var centre = new Random(number % clusters);
        var vector = new float[dimension];
        var square = 0.0;
        for (var d = 0; d < dimension; d++) {
            vector[d] = (float) (centre.nextGaussian() + SPREAD * random.nextGaussian());
            square += vector[d] * vector[d];
        }
        for (var d = 0; d < dimension; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    /** Entries {@code id0}, {@code id1}, … with metadata by number. */
    public List<Entry> entries(int many, Function<Integer, Map<String, String>> metadata) {
        return IntStream.range(0, many).mapToObj(i -> new Entry("id" + i, next(i), metadata.apply(i))).toList();
    }

    /** The ids of the k nearest of the entries with that metadata, by comparing with every one. */
    public static Set<String> nearest(List<Entry> entries, float[] query, int k, Map<String, String> filter) {
        return entries.stream().filter(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()))
                .map(entry -> Map.entry(entry.id(), dot(entry.vector(), query)))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(k).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
