package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.FEATURE_UNSUPPORTED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import io.edrs.platform.store.VectorIndex.Feature;
import io.edrs.platform.store.VectorIndex.Match;
import io.edrs.platform.store.VectorLimits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link VectorIndex} promises. */
@ExtendWith(ServerRows.class)
public abstract class VectorIndexContract {

    private static final String COLLECTION = "passages";
    private static final float[] EAST = {1, 0};
    private static final List<String> ODD = List.of(" a ", "a", "A", "ä", "é", "e\u0301", "\"quoted\" 'twice'", "a\\b\\", "50%_*?",
            "x' || '1'='1", "a = 1 or true", "{\"a\": [1]}", "𝔘𝔫𝔦", "\u202Eright", "日本語", "a,b;c", "null", "true", "1", "1.0", "-",
            "\uFEFF", "a//b/..", "#", "x".repeat(512));
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
        index().delete(tenant, COLLECTION, List.of());
        index().delete(tenant, "unknown", List.of("a"));
        assertThat(nearest(9, 1, 0)).hasSize(1);
    }

    @Test
    void replacesTheMetadataAsWell() {
        filters();
        upsert(new Entry("a", EAST, Map.of("of", "x", "lang", "en")));
        upsert(new Entry("a", EAST, Map.of("of", "y")));
        assertThat(ids(Map.of("of", "x"))).isEmpty();
        assertThat(ids(Map.of("lang", "en"))).isEmpty();
        assertThat(ids(Map.of("of", "y"))).containsExactly("a");
    }

    @Test
    void ofTwoEntriesWithOneIdTheLaterStays() {
        upsert(new Entry("a", EAST, Map.of()), new Entry("b", EAST, Map.of()), new Entry("a", new float[] {-1, 0}, Map.of()));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("b", "a");
        assertThat(nearest(9, 1, 0).getLast().score()).isCloseTo(-1, within(1e-4));
    }

    @Test
    void filtersByEveryMetadataGiven() {
        filters();
        upsert(new Entry("a", EAST, Map.of("of", "x", "lang", "en")), new Entry("b", new float[] {1, 0.1f}, Map.of("of", "y", "lang", "en")),
                new Entry("c", EAST, Map.of()));
        assertThat(ids(Map.of("lang", "en"))).containsExactly("a", "b");
        assertThat(ids(Map.of("of", "y", "lang", "en"))).containsExactly("b");
        assertThat(ids(Map.of("of", "y", "lang", "de"))).isEmpty();
        assertThat(ids(Map.of("unknown", ""))).isEmpty();
        index().deleteWhere(tenant, COLLECTION, Map.of("of", "x", "lang", "de"));
        assertThat(nearest(9, 1, 0)).hasSize(3);
        index().deleteWhere(tenant, COLLECTION, Map.of("of", "x", "lang", "en"));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactlyInAnyOrder("b", "c");
        index().deleteWhere(tenant, COLLECTION, Map.of());
        assertThat(nearest(9, 1, 0)).isEmpty();
        add("d", 1, 0);
        assertThat(nearest(9, 1, 0)).hasSize(1);
    }

    @Test
    void refusesFiltersItLacks() {
        Assumptions.assumeFalse(index().features().contains(Feature.METADATA_FILTER), "it has filters");
        refused(FEATURE_UNSUPPORTED, () -> ids(Map.of("a", "b")));
        refused(FEATURE_UNSUPPORTED, () -> index().deleteWhere(tenant, COLLECTION, Map.of("a", "b")));
    }

    @Test
    void recallsTheTrueNeighboursAndKOfNarrowFilters() {
        var vectors = new Vectors(32, 50);
        var entries = vectors.entries(10_000, i -> Map.of("of", i % 1_000 == 7 ? "0.1 %" : i % 100 == 7 ? "1 %" : i % 10 == 7 ? "10 %" : "most",
                "even", i % 2 == 0 ? "yes" : "no"));
        index().upsert(tenant, COLLECTION, entries);
        assertThat(recall(entries, vectors, Map.of())).isGreaterThanOrEqualTo(0.9);
        filters();
        for (var share : List.of("10 %", "1 %", "0.1 %", "most")) {
            assertThat(recall(entries, vectors, Map.of("of", share))).as(share).isGreaterThanOrEqualTo(0.9);
        }
        index().deleteWhere(tenant, COLLECTION, Map.of("even", "yes"));
        var left = entries.stream().filter(entry -> entry.metadata().containsValue("no")).toList();
        assertThat(recall(left, vectors, Map.of())).isGreaterThanOrEqualTo(0.9);
        assertThat(recall(left, vectors, Map.of("of", "0.1 %"))).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void refusesVectorsItCannotCompare() {
        add("a", 1, 0);
        for (var bad : new float[][] {{}, {0, 0}, {Float.NaN, 1}, {Float.POSITIVE_INFINITY, 1}, {1, 2, 3}, {1}, new float[VectorLimits.DIMENSIONS + 1]}) {
            refused(REQUEST_INVALID, () -> add("bad", bad));
            refused(REQUEST_INVALID, () -> nearest(1, bad));
            refused(REQUEST_INVALID, () -> upsert(new Entry("good", EAST, Map.of()), new Entry("bad", bad, Map.of())));
        }
        refused(REQUEST_INVALID, () -> index().upsert(tenant, "mixed", List.of(
                new Entry("a", EAST, Map.of()), new Entry("b", new float[] {1, 0, 0}, Map.of()))));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("a");
        assertThat(index().nearest(tenant, "mixed", EAST, 9, Map.of())).isEmpty();
        index().upsert(tenant, "mixed", List.of(new Entry("b", new float[] {1, 0, 0}, Map.of())));
        assertThat(index().nearest(tenant, "mixed", new float[] {1, 0, 0}, 9, Map.of())).hasSize(1);
    }

    @Test
    void takesVeryLongAndVeryShortVectorsAndLeavesThemAlone() {
        var far = new float[] {3e30f, 0};
        upsert(new Entry("far", far, Map.of()), new Entry("near", new float[] {0, 1e-30f}, Map.of()));
        assertThat(nearest(9, 1e-20f, 0)).extracting(Match::id).containsExactly("far", "near");
        assertThat(nearest(9, 1e-20f, 0).getFirst().score()).isCloseTo(1, within(1e-4));
        assertThat(far).containsExactly(3e30f, 0);
    }

    @Test
    void takesIdsAndMetadataOfAnyCharacters() {
        index().upsert(tenant, COLLECTION, ODD.stream().map(odd -> new Entry(odd, EAST, Map.of("is", odd, "key-" + ODD.indexOf(odd), ""))).toList());
        assertThat(nearest(100, 1, 0)).extracting(Match::id).containsExactlyInAnyOrderElementsOf(ODD);
        filters();
        for (var odd : ODD) {
            assertThat(ids(Map.of("is", odd))).as(odd).containsExactly(odd);
        }
        upsert(new Entry("keys", EAST, ODD.stream().filter(odd -> odd.length() <= VectorLimits.KEY).collect(Collectors.toMap(odd -> odd, odd -> odd))));
        assertThat(ids(Map.of("x' || '1'='1", "x' || '1'='1", "a", "a", "\"quoted\" 'twice'", "\"quoted\" 'twice'"))).containsExactly("keys");
        index().deleteWhere(tenant, COLLECTION, Map.of("is", "x' || '1'='1"));
        index().delete(tenant, COLLECTION, List.of("a\\b\\", "50%_*?"));
        assertThat(nearest(100, 1, 0)).hasSize(ODD.size() - 2);
    }

    @Test
    void refusesWhatIsTooLongTooManyOrNoText() {
        add("a", 1, 0);
        for (var bad : List.of("", "a\0b", "a\nb", "\uD800", "x".repeat(10 * 1024))) {
            refused(REQUEST_INVALID, () -> upsert(new Entry("good", EAST, Map.of()), new Entry(bad, EAST, Map.of())));
            refused(REQUEST_INVALID, () -> index().delete(tenant, COLLECTION, List.of("a", bad)));
            refusedAsMetadata(Map.of(bad, "value"));
        }
        for (var bad : List.of("a\0b", "a\nb", "\uD800", "x".repeat(10 * 1024))) {
            refusedAsMetadata(Map.of("key", bad));
        }
        refusedAsMetadata(IntStream.rangeClosed(0, VectorLimits.CONDITIONS).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "")));
        refused(REQUEST_INVALID, () -> nearest(-1, 1, 0));
        refused(REQUEST_INVALID, () -> nearest(VectorLimits.RESULTS + 1, 1, 0));
        assertThat(nearest(VectorLimits.RESULTS, 1, 0)).extracting(Match::id).containsExactly("a");
    }

    @Test
    void takesAsManyConditionsAsItMay() {
        filters();
        var metadata = IntStream.range(0, VectorLimits.CONDITIONS).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "é".repeat(VectorLimits.VALUE)));
        upsert(new Entry("a", EAST, metadata));
        assertThat(ids(metadata)).containsExactly("a");
        var other = new HashMap<>(metadata);
        other.put("key7", "é".repeat(VectorLimits.VALUE - 1));
        assertThat(ids(other)).isEmpty();
    }

    @Test
    void keepsCollectionsApart() {
        add("a", 1, 0);
        for (var other : List.of("others", "passages_", "passages.", "passages.2", "passages_2", "pass")) {
            assertThat(index().nearest(tenant, other, EAST, 9, Map.of())).isEmpty();
            index().deleteWhere(tenant, other, Map.of());
            index().upsert(tenant, other, List.of(new Entry("in " + other, new float[] {0, 0, 1}, Map.of())));
        }
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("a");
        assertThat(index().nearest(tenant, "passages.2", new float[] {0, 0, 1}, 9, Map.of())).extracting(Match::id).containsExactly("in passages.2");
    }

    @Test
    void neverCrossesTenants() {
        var other = tenant + "-b";
        var same = List.of(new Entry("a", EAST, Map.of("of", "x")), new Entry("b", EAST, Map.of("of", "x")));
        index().upsert(tenant, COLLECTION, same);
        assertThat(index().nearest(other, COLLECTION, EAST, 9, Map.of())).isEmpty();
        index().upsert(other, COLLECTION, same);
        assertThat(index().nearest(other, COLLECTION, EAST, 9, Map.of())).hasSize(2);
        index().delete(other, COLLECTION, List.of("a"));
        index().upsert(other, COLLECTION, List.of(new Entry("b", new float[] {-1, 0}, Map.of("of", "y"))));
        assertThat(nearest(9, 1, 0)).extracting(Match::score).allSatisfy(score -> assertThat(score).isCloseTo(1, within(1e-4)));
        assertThat(ids(Map.of("of", "x"))).containsExactlyInAnyOrder("a", "b");
        index().deleteWhere(other, COLLECTION, Map.of("of", "x"));
        index().deleteWhere(other, COLLECTION, Map.of());
        index().deleteWhere(Fresh.tenant(), COLLECTION, Map.of());
        assertThat(nearest(9, 1, 0)).hasSize(2);
        assertThat(index().nearest(other, COLLECTION, EAST, 9, Map.of())).isEmpty();
    }

    @Test
    void tenantsHaveTheirOwnDimensions() {
        var other = tenant + "-b";
        add("a", 1, 0);
        index().upsert(other, COLLECTION, List.of(new Entry("a", new float[] {1, 0, 0}, Map.of())));
        refused(REQUEST_INVALID, () -> index().nearest(other, COLLECTION, EAST, 9, Map.of()));
        refused(REQUEST_INVALID, () -> nearest(9, 1, 0, 0));
        assertThat(nearest(9, 1, 0)).hasSize(1);
    }

    @Test
    void writersAtTheSameMomentLoseNothing() throws InterruptedException, ExecutionException {
        Together.call(8, writer -> {
            IntStream.range(0, 10).forEach(i -> {
                upsert(new Entry(writer + "/" + i, EAST, Map.of("writer", "w" + writer)), new Entry("shared", EAST, Map.of()));
                assertThat(ids(writer)).contains(writer + "/" + i);
            });
            index().delete(tenant, COLLECTION, List.of(writer + "/0"));
            return writer;
        });
        assertThat(nearest(1_000, 1, 0)).extracting(Match::id).hasSize(8 * 9 + 1).doesNotHaveDuplicates();
    }

    @Test
    void refusesHostileNames() {
        for (var name : new String[] {"", "..", "../" + COLLECTION, "/tmp", "a/b", "a b", "a\"b", "a'b", "é", "A", "*", "a\0", "x".repeat(10 * 1024)}) {
            refused(REQUEST_INVALID, () -> index().upsert(tenant, name, List.of()));
            refused(REQUEST_INVALID, () -> index().upsert(name, COLLECTION, List.of(new Entry("a", EAST, Map.of()))));
            refused(REQUEST_INVALID, () -> index().nearest(name, COLLECTION, EAST, 1, Map.of()));
            refused(REQUEST_INVALID, () -> index().nearest(tenant, name, EAST, 1, Map.of()));
            refused(REQUEST_INVALID, () -> index().delete(tenant, name, List.of("a")));
            refused(REQUEST_INVALID, () -> index().deleteWhere(name, COLLECTION, Map.of()));
        }
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        for (var id : new String[] {"a", "b/c", "unknown to strangers"}) {
            index().upsert(owner, COLLECTION, List.of(new Entry(id, EAST, index().features().contains(Feature.METADATA_FILTER) ? Map.of("of", "x") : Map.of())));
        }
        TenantProbes.of(VectorIndex.class, index()).with("collection", COLLECTION, "passages.a").with("query", (Object) EAST)
                .with("entries", List.of(new Entry("a", EAST, Map.of())), List.of(new Entry("a", EAST, Map.of("tenant", owner)))).with("k", 9)
                .with("filter", Map.of(), Map.of("of", "x"), Map.of("tenant", owner)).with("ids", List.of("a"), List.of("b/c", "d"))
                .with("sourceSeenUpTo", Instant.EPOCH).secret("unknown to strangers")
                .run(owner, () -> index().nearest(owner, COLLECTION, EAST, 9, Map.of()).stream().map(Match::id).sorted().toList());
    }

    private void refusedAsMetadata(Map<String, String> bad) {
        refused(REQUEST_INVALID, () -> upsert(new Entry("good", EAST, Map.of()), new Entry("bad", EAST, bad)));
        refused(REQUEST_INVALID, () -> ids(bad));
        refused(REQUEST_INVALID, () -> index().deleteWhere(tenant, COLLECTION, bad));
        assertThat(nearest(9, 1, 0)).extracting(Match::id).containsExactly("a");
    }

    private double recall(List<Entry> entries, Vectors vectors, Map<String, String> filter) {
        var found = 0;
        var there = 0;
        for (var q = 0; q < 20; q++) {
            var query = vectors.next(q);
            var truth = Vectors.nearest(entries, query, 10, filter);
            var matches = index().nearest(tenant, COLLECTION, query, 10, filter);
            assertThat(matches).hasSize(truth.size());
            found += (int) matches.stream().filter(match -> truth.contains(match.id())).count();
            there += truth.size();
        }
        return (double) found / there;
    }

    private void filters() {
        Assumptions.assumeTrue(index().features().contains(Feature.METADATA_FILTER), "it declares no filters");
    }

    private void add(String id, float... vector) {
        upsert(new Entry(id, vector, Map.of()));
    }

    private void upsert(Entry... entries) {
        index().upsert(tenant, COLLECTION, List.of(entries));
    }

    private List<Match> nearest(int k, float... query) {
        return index().nearest(tenant, COLLECTION, query, k, Map.of());
    }

    private List<String> ids(int writer) {
        return ids(Map.of("writer", "w" + writer));
    }

    private List<String> ids(Map<String, String> filter) {
        return index().nearest(tenant, COLLECTION, EAST, 20, filter).stream().map(Match::id).toList();
    }
}
