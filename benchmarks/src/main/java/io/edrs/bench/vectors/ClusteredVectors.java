package io.edrs.bench.vectors;

import io.edrs.platform.store.VectorIndex.Entry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Unit vectors around centres, the same at every run, with metadata of which a filter keeps a tenth, a hundredth, a thousandth. */
public final class ClusteredVectors {

    /** The filters, from all to the thousandth. */
    public static final List<Map<String, String>> FILTERS = List.of(Map.of(), Map.of("tenth", "yes"), Map.of("hundredth", "yes"),
            Map.of("thousandth", "yes"));
    /** The half that is deleted. */
    public static final Map<String, String> HALF = Map.of("half", "yes");
    private static final int OF_A_CLUSTER = 200;
    private static final double SPREAD = 0.5;
    private final List<Entry> entries;
    private final List<float[]> queries;

    public ClusteredVectors(int many, int dimension, int queries) {
        var random = new Random(42);
        var centres = IntStream.range(0, Math.max(1, many / OF_A_CLUSTER)).mapToObj(i -> gaussian(random, dimension)).toList();
        entries = IntStream.range(0, many).mapToObj(i -> new Entry("id" + i, near(centres.get(i % centres.size()), random), metadata(random))).toList();
        this.queries = IntStream.range(0, queries).mapToObj(i -> near(centres.get(random.nextInt(centres.size())), random)).toList();
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<float[]> queries() {
        return queries;
    }

    /** The ids of the k nearest for each query, by comparing with every one that has the metadata. */
    public List<Set<String>> truth(int k, Map<String, String> filter, boolean halved) {
        var kept = entries.stream().filter(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()))
                .filter(entry -> !halved || !entry.metadata().entrySet().containsAll(HALF.entrySet())).toList();
        return queries.parallelStream().map(query -> nearest(kept, query, k)).toList();
    }

    private static Set<String> nearest(List<Entry> kept, float[] query, int k) {
        record Scored(String id, float score) {}
        var best = new PriorityQueue<Scored>(Comparator.comparingDouble(Scored::score));
        for (var entry : kept) {
            best.add(new Scored(entry.id(), product(entry.vector(), query)));
            if (best.size() > k) {
                best.poll();
            }
        }
        var ids = new HashSet<String>();
        best.forEach(scored -> ids.add(scored.id()));
        return ids;
    }

    private static Map<String, String> metadata(Random random) {
        return Map.of("tenth", yes(random, 10), "hundredth", yes(random, 100), "thousandth", yes(random, 1_000), "half", yes(random, 2));
    }

    private static String yes(Random random, int of) {
        return random.nextInt(of) == 0 ? "yes" : "no";
    }

    private static float[] near(float[] centre, Random random) {
        var vector = gaussian(random, centre.length);
        var square = 0.0;
        for (var d = 0; d < vector.length; d++) {
            vector[d] = (float) (centre[d] + SPREAD * vector[d]);
            square += vector[d] * vector[d];
        }
        for (var d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static float[] gaussian(Random random, int dimension) {
        var vector = new float[dimension];
        for (var d = 0; d < dimension; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float product(float[] a, float[] b) {
        var sum = 0.0f;
        for (var d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
