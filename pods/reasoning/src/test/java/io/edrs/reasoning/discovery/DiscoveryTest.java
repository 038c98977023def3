package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import io.edrs.reasoning.networks.BifText;
import io.edrs.reasoning.networks.Sampling;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of independence reject as often as they say, and searches find strong structure in drawn data. */
class DiscoveryTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));
    /** Lauritzen and Spiegelhalter (1988), without the first pair, which is too rare to be seen in so few rows. */
    private static final String ASIA = """
            variable smoke { type discrete [2] { yes, no }; } variable lung { type discrete [2] { yes, no }; } variable bronc { type discrete [2] { yes, no }; }
            variable xray { type discrete [2] { yes, no }; } variable dysp { type discrete [2] { yes, no }; }
            probability ( smoke ) { table 0.5, 0.5; }
            probability ( lung | smoke ) { (yes) 0.1, 0.9; (no) 0.01, 0.99; }
            probability ( bronc | smoke ) { (yes) 0.6, 0.4; (no) 0.3, 0.7; }
            probability ( xray | lung ) { (yes) 0.98, 0.02; (no) 0.05, 0.95; }
            probability ( dysp | bronc, lung ) { (yes, yes) 0.9, 0.1; (no, yes) 0.7, 0.3; (yes, no) 0.8, 0.2; (no, no) 0.1, 0.9; }
            """;

    @Test
    void rejectIndependenceAsOftenAsTheySay() {
        assertThat(rejected(DiscoveryTest::numbers, FisherZ::new)).isBetween(25, 80);
        assertThat(rejected(DiscoveryTest::kinds, table -> new Contingency(table, true))).isBetween(25, 80);
        assertThat(rejected(DiscoveryTest::kinds, table -> new Contingency(table, false))).isBetween(25, 80);
    }

    @Test
    void tabuAndPcFindWhatMadeTheData() {
        var network = BifText.read(ASIA);
        var truth = EquivalenceClass.of(network.graph());
        var data = Sampling.of(network, 20_000, new SplittableRandom(7));
        assertThat(EquivalenceClass.of(TabuSearch.search(DiscreteScore.bic(data), 4, 10, BUDGET)).links()).isEqualTo(truth.links());
        assertThat(EquivalenceClass.of(TabuSearch.search(DiscreteScore.bdeu(data, 10), 4, 10, BUDGET)).links()).isEqualTo(truth.links());
        assertThat(Ges.search(DiscreteScore.bic(data), 4, BUDGET).links()).isEqualTo(truth.links());
        assertThat(StructureDistance.of(Pc.search(new Contingency(data, true), 0.001, 3, BUDGET), truth).f1()).isEqualTo(1.0);
    }

    @Test
    void aDistanceCountsWhatDiffers() {
        var truth = EquivalenceClass.of(BifText.read(ASIA).graph());
        assertThat(StructureDistance.of(truth, truth)).isEqualTo(new StructureDistance(1, 1, 1, 0));
        var found = EquivalenceClass.of(BifText.read(ASIA).graph());
        found.cut(0, 1);
        assertThat(StructureDistance.of(found, truth)).satisfies(distance -> {
            assertThat(distance.hamming()).isEqualTo(1);
            assertThat(distance.precision()).isEqualTo(1);
            assertThat(distance.recall()).isEqualTo(0.8);
        });
    }

    @Test
    void aTestWithoutPowerClaimsNoIndependence() {
        var few = kinds(new Random(1)).rows(IntStream.range(0, 9).toArray());
        assertThat(new Contingency(few, true).p(0, 1, new int[] {2})).isZero();
        assertThat(new FisherZ(numbers(new Random(1)).rows(IntStream.range(0, 4).toArray())).p(0, 1, new int[] {2})).isZero();
    }

    @Test
    void saysWhatIsWrong() {
        refused(GraphError.METHOD_UNFIT, "needs numbers", () -> new FisherZ(kinds(new Random(1))));
        var x = column("x", row -> row % 17);
        refused(GraphError.TABLE_INVALID, "follows exactly", () -> new FisherZ(new DataTable(List.of(x, column("y", row -> 2 * (row % 17))))));
        refused(GraphError.METHOD_UNFIT, "different numbers", () -> new Contingency(numbers(new Random(1)), true));
        refused(GraphError.METHOD_UNFIT, "numbers in every column", () -> new GaussianBic(kinds(new Random(1))));
        refused(GraphError.OUT_OF_TIME, "longer", () -> TabuSearch.search(DiscreteScore.bic(kinds(new Random(1))), 3, 5, Budget.of(Duration.ZERO)));
    }

    /** Of a thousand pairs that are independent given their common cause, how many a test at 0.05 calls dependent. */
    private static int rejected(Function<Random, DataTable> draw, Function<DataTable, IndependenceTest> test) {
        return (int) IntStream.range(0, 1_000).filter(seed -> test.apply(draw.apply(new Random(seed))).p(0, 1, new int[] {2}) < 0.05).count();
    }

    private static DataTable numbers(Random random) {
        var cause = column("z", row -> random.nextGaussian());
        return new DataTable(List.of(column("x", row -> cause.values()[row] + random.nextGaussian()),
                column("y", row -> cause.values()[row] + random.nextGaussian()), cause));
    }

    private static DataTable kinds(Random random) {
        var cause = column("z", row -> random.nextInt(2));
        return new DataTable(List.of(kind("x", row -> random.nextDouble() < 0.2 + 0.6 * cause.values()[row] ? 1 : 0),
                kind("y", row -> random.nextDouble() < 0.3 + 0.4 * cause.values()[row] ? 1 : 0), new Column("z", List.of("a", "b"), cause.values())));
    }

    private static Column column(String name, IntToDoubleFunction value) {
        return new Column(name, List.of(), IntStream.range(0, 300).mapToDouble(value).toArray());
    }

    private static Column kind(String name, IntToDoubleFunction value) {
        return new Column(name, List.of("no", "yes"), column(name, value).values());
    }
}
