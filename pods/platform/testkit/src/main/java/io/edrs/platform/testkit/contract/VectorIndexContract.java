package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import io.edrs.platform.store.VectorIndex.Feature;
import io.edrs.platform.store.VectorIndex.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every {@link VectorIndex} promises. */
public abstract class VectorIndexContract {

    private static final String COLLECTION = "passages";
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract VectorIndex index();

    @Test
    void findsTheNearestByCosine() {
        add("east", 2, 0);
        add("north", 0, 3);
        add("west", -1, 0);
        var matches = nearest(3, 5, 1);
        assertThat(matches).extracting(Match::id).containsExactly("east", "north", "west");
        assertThat(matches.getFirst().score()).isCloseTo(5 / Math.sqrt(26), within(1e-4));
        assertThat(matches.getLast().score()).isCloseTo(-5 / Math.sqrt(26), within(1e-4));
        assertThat(nearest(2, 5, 1)).hasSize(2);
        assertThat(nearest(0, 5, 1)).isEmpty();
    }

    @Test
    void replacesAndDeletesById() {
        add("a", 1, 0);
        add("a", 0, 1);
        add("b", 1, 0);
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("b", "a");
        index().delete(tenant, COLLECTION, List.of("b", "unknown"));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("a");
    }

    @Test
    void filtersByMetadata() {
        Assumptions.assumeTrue(index().features().contains(Feature.METADATA_FILTER));
        index().upsert(tenant, COLLECTION, List.of(new Entry("a", new float[] {1, 0}, Map.of("of", "x", "lang", "en")),
                new Entry("b", new float[] {1, 0.1f}, Map.of("of", "y", "lang", "en"))));
        assertThat(index().nearest(tenant, COLLECTION, new float[] {1, 0}, 9, Map.of("of", "y", "lang", "en")))
                .extracting(Match::id).containsExactly("b");
        index().deleteWhere(tenant, COLLECTION, Map.of("of", "x"));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("b");
    }

    @Test
    void recallsTheTrueNeighboursOfManyAndKOfANarrowFilter() {
        var random = new Random(7);
        var entries = new ArrayList<Entry>();
        IntStream.range(0, 5_000).forEach(i -> entries.add(
                new Entry("id" + i, vector(random, i % 50), Map.of("rare", i % 500 == 0 ? "yes" : "no"))));
        index().upsert(tenant, COLLECTION, entries);
        var hits = 0;
        for (var q = 0; q < 20; q++) {
            var query = vector(random, q);
            var truth = new HashSet<>(entries.stream().sorted((x, y) -> Double.compare(dot(y, query), dot(x, query)))
                    .limit(10).map(Entry::id).toList());
            hits += (int) index().nearest(tenant, COLLECTION, query, 10, Map.of()).stream().filter(m -> truth.contains(m.id())).count();
        }
        assertThat(hits).isGreaterThanOrEqualTo(180);
        Assumptions.assumeTrue(index().features().contains(Feature.METADATA_FILTER));
        assertThat(index().nearest(tenant, COLLECTION, vector(random, 3), 10, Map.of("rare", "yes"))).hasSize(10);
    }

    @Test
    void refusesVectorsItCannotCompare() {
        add("a", 1, 0);
        for (var bad : new float[][] {{}, {0, 0}, {Float.NaN, 1}, {Float.POSITIVE_INFINITY, 1}, {1, 2, 3}}) {
            refused(REQUEST_INVALID, () -> add("bad", bad));
            refused(REQUEST_INVALID, () -> nearest(1, bad));
        }
        refused(REQUEST_INVALID, () -> index().upsert(tenant, "mixed", List.of(
                new Entry("a", new float[] {1, 0}, Map.of()), new Entry("b", new float[] {1, 0, 0}, Map.of()))));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("a");
        assertThat(index().nearest(tenant, "mixed", new float[] {1, 0}, 9, Map.of())).isEmpty();
    }

    @Test
    void keepsTenantsAndCollectionsApart() {
        add("a", 1, 0);
        assertThat(index().nearest(Fresh.tenant(), COLLECTION, new float[] {1, 0}, 9, Map.of())).isEmpty();
        assertThat(index().nearest(tenant, "others", new float[] {1, 0}, 9, Map.of())).isEmpty();
        index().deleteWhere(Fresh.tenant(), COLLECTION, Map.of());
        assertThat(nearest(9, 1, 0)).hasSize(1);
    }

    @Test
    void refusesHostileNames() {
        for (var name : new String[] {"", "..", "../" + COLLECTION, "/tmp", "a/b"}) {
            refused(REQUEST_INVALID, () -> index().upsert(tenant, name, List.of()));
            refused(REQUEST_INVALID, () -> index().nearest(name, COLLECTION, new float[] {1}, 1, Map.of()));
        }
    }

    private void add(String id, float... vector) {
        index().upsert(tenant, COLLECTION, List.of(new Entry(id, vector, Map.of())));
    }

    private List<Match> nearest(int k, float... query) {
        return index().nearest(tenant, COLLECTION, query, k, Map.of());
    }

    private static float[] vector(Random random, int cluster) {
        var centre = new Random(cluster);
        var vector = new float[32];
        var square = 0.0;
        for (var d = 0; d < vector.length; d++) {
            vector[d] = (float) (centre.nextGaussian() + 0.5 * random.nextGaussian());
            square += vector[d] * vector[d];
        }
        for (var d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static double dot(Entry entry, float[] query) {
        return IntStream.range(0, query.length).mapToDouble(d -> entry.vector()[d] * query[d]).sum();
    }
}
