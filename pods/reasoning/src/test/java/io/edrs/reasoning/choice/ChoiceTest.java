package io.edrs.reasoning.choice;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Alternatives CARS = new Alternatives(List.of("cheap", "fast", "middle"),
            List.of(new Criterion("price", 0.5, false), new Criterion("speed", 0.5, true)), new double[][] {{10, 100}, {30, 200}, {18, 160}});

    @Test
    void weighsAndSums() {
        var ranking = Method.WEIGHTED.rank(CARS);
        assertThat(ranking).extracting(Standing::alternative).containsExactly("middle", "cheap", "fast");
        assertThat(ranking.getFirst().score()).isCloseTo(0.5 * 0.6 + 0.5 * 0.6, within(1e-12));
        assertThat(ranking.getFirst().parts()).containsEntry("price", 0.3).containsEntry("speed", 0.3);
    }

    @Test
    void topsisMeasuresTheWayToTheBestAndFromTheWorst() {
        var ranking = Method.TOPSIS.rank(CARS);
        var length = new double[] {Math.sqrt(100 + 900 + 324), Math.sqrt(10_000 + 40_000 + 25_600)};
        var toBest = Math.hypot(0.5 * (18 - 10) / length[0], 0.5 * (200 - 160) / length[1]);
        var toWorst = Math.hypot(0.5 * (30 - 18) / length[0], 0.5 * (160 - 100) / length[1]);
        assertThat(ranking.stream().filter(each -> each.alternative().equals("middle")).findFirst().orElseThrow().score())
                .isCloseTo(toWorst / (toBest + toWorst), within(1e-12));
    }

    @Test
    void anAlternativeThatIsBetterInAllIsNeverBehind() {
        var random = new Random(5);
        for (var round = 0; round < 200; round++) {
            var values = IntStream.range(0, 5).mapToObj(row -> random.doubles(3, 1, 9).toArray()).toArray(double[][]::new);
            values[4] = IntStream.range(0, 3).mapToDouble(column -> values[0][column] + (column == 1 ? -0.5 : 0.5)).toArray();
            var choice = new Alternatives(List.of("a", "b", "c", "d", "better than a"), List.of(new Criterion("x", 0.2, true), new Criterion("y", 0.5, false),
                    new Criterion("z", 0.3, true)), values);
            for (var method : Method.values()) {
                var order = method.rank(choice).stream().map(Standing::alternative).toList();
                assertThat(order.indexOf("better than a")).isLessThan(order.indexOf("a"));
            }
        }
    }

    @Test
    void saysHowFarAWeightMustMove() {
        for (var method : Method.values()) {
            var winner = method.rank(CARS).getFirst().alternative();
            for (var each : Sensitivity.of(CARS, method)) {
                var place = each.criterion().equals("price") ? 0 : 1;
                var near = each.to() - Math.signum(each.to() - each.weight()) * 1e-6;
                assertThat(method.rank(CARS.weighing(place, each.to())).getFirst().alternative()).isEqualTo(each.winner()).isNotEqualTo(winner);
                assertThat(method.rank(CARS.weighing(place, near)).getFirst().alternative()).isEqualTo(winner);
            }
        }
        var exact = Sensitivity.of(CARS, Method.WEIGHTED).getFirst();
        assertThat(exact.to()).isCloseTo(0.6, within(1e-6));
        var firm = new Alternatives(List.of("good", "bad"), List.of(new Criterion("a", 0.5, true), new Criterion("b", 0.5, true)), new double[][] {{2, 2}, {1, 1}});
        assertThat(Sensitivity.of(firm, Method.WEIGHTED)).allSatisfy(each -> assertThat(each.to()).isNull());
    }

    /** Saaty's own example of a school's criteria would do; this one is exact, for it contradicts itself nowhere. */
    @Test
    void findsTheWeightsBehindComparisons() {
        var told = Comparisons.of(List.of("a", "b", "c"), new double[][] {{1, 2, 6}, {0.5, 1, 3}, {1 / 6.0, 1 / 3.0, 1}});
        assertThat(told.weights()).containsExactly(new double[] {0.6, 0.3, 0.1}, within(1e-9));
        assertThat(told.ratio()).isCloseTo(0, within(1e-9));
        var loose = Comparisons.of(List.of("a", "b", "c"), new double[][] {{1, 3, 5}, {1 / 3.0, 1, 3}, {0.2, 1 / 3.0, 1}});
        assertThat(loose.weights()).containsExactly(new double[] {0.637, 0.258, 0.105}, within(0.001));
        assertThat(loose.ratio()).isCloseTo(0.033, within(0.002));
    }

    @Test
    void refusesComparisonsThatContradictThemselves() {
        refused(ChoiceError.COMPARISONS_INCONSISTENT, "but over", () -> Comparisons.of(List.of("a", "b", "c"),
                new double[][] {{1, 5, 1 / 5.0}, {1 / 5.0, 1, 5}, {5, 1 / 5.0, 1}}));
        refused(ChoiceError.CHOICE_INVALID, "the other way round it must be 0.5", () -> Comparisons.of(List.of("a", "b"), new double[][] {{1, 2}, {2, 1}}));
        refused(ChoiceError.CHOICE_INVALID, "1 numbers for 2 names", () -> Comparisons.of(List.of("a", "b"), new double[][] {{1}, {2, 1}}));
        refused(ChoiceError.CHOICE_INVALID, "in a square", () -> Comparisons.of(List.of(), new double[0][]));
    }

    @Test
    void weighsOutcomesByTheirProbabilities() {
        var prospects = new Prospects(List.of("umbrella", "none"), List.of("rain", "sun"), new double[] {0.3, 0.7}, new double[][] {{5, 6}, {0, 10}});
        assertThat(prospects.rank(0)).extracting(Prospects.Prospect::option).containsExactly("none", "umbrella");
        assertThat(prospects.rank(0).getFirst().utility()).isCloseTo(7, within(1e-12));
        assertThat(prospects.rank(1).getFirst().option()).isEqualTo("umbrella");
        assertThat(prospects.rank(500).getFirst().equivalent()).isCloseTo(5, within(0.01));
        assertThat(prospects.valueOfKnowing()).isCloseTo(0.3 * 5 + 0.7 * 10 - 7, within(1e-12));
        assertThat(prospects.rank(0).getFirst().regret()).isEqualTo(5);
    }

    @Test
    void saysWhatIsWrong() {
        refused(ChoiceError.WEIGHTS_INVALID, "sum to 0.9", () -> alternatives(0.5, 0.4));
        refused(ChoiceError.WEIGHTS_INVALID, "sum to", () -> alternatives(1.5, -0.5));
        refused(ChoiceError.WEIGHTS_INVALID, "NaN", () -> alternatives(Double.NaN, 1));
        refused(ChoiceError.CHOICE_INVALID, "2 to 1000", () -> new Alternatives(List.of("a"), CARS.criteria(), new double[][] {{1, 2}}));
        refused(ChoiceError.CHOICE_INVALID, "'b' needs a number", () -> new Alternatives(List.of("a", "b"), CARS.criteria(), new double[][] {{1, 2}, {1, Double.NaN}}));
        refused(ChoiceError.PROBABILITIES_INVALID, "sum to 0.8", () -> new Prospects(List.of("a", "b"), List.of("x", "y"), new double[] {0.4, 0.4},
                new double[][] {{1, 2}, {3, 4}}));
        refused(ChoiceError.CHOICE_INVALID, "each of the states", () -> new Prospects(List.of("a", "b"), List.of("x"), new double[] {1}, new double[][] {{1}}));
    }

    private static void alternatives(double one, double other) {
        new Alternatives(List.of("a", "b"), List.of(new Criterion("x", one, true), new Criterion("y", other, true)), new double[][] {{1, 2}, {3, 4}});
    }
}
