package io.edrs.reasoning.effects;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.CsvText;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.DotText;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimationTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));
    private static final Contrast X_ON_Y = new Contrast("x", "0", "1", "y", "");

    /** Kidney stones (Charig et al. 1986): the open operation is better for small and for large stones, and seems worse over all. */
    private static final int[][] STONES = {{81, 6}, {192, 71}, {234, 36}, {55, 25}};

    @Test
    void undoesSimpsonsParadox() {
        var text = new StringBuilder("size,operation,outcome\n");
        var groups = List.of("small,open", "large,open", "small,closed", "large,closed");
        for (var group = 0; group < 4; group++) {
            text.append((groups.get(group) + ",well\n").repeat(STONES[group][0])).append((groups.get(group) + ",ill\n").repeat(STONES[group][1]));
        }
        var table = CsvText.read(text.toString());
        var contrast = new Contrast("operation", "closed", "open", "outcome", "well");
        var effect = new Estimation(DotText.read("digraph { size -> operation; size -> outcome; operation -> outcome }"), table, 0.95, BUDGET).of(contrast);
        assertThat(effect.method()).isEqualTo("stratification");
        assertThat(effect.adjusted()).containsExactly("size");
        assertThat(effect.difference().value()).isCloseTo(0.0537, within(0.0005));
        assertThat(effect.formula()).isEqualTo("Σ_{size} P(outcome = well | operation, size) P(size)");
        var naive = new Estimation(DotText.read("digraph { operation -> outcome }"), table, 0.95, BUDGET).of(contrast);
        assertThat(naive.difference().value()).isNegative();
    }

    @Test
    void regressionFindsTheSlopeAndItsIntervalCoversIt() {
        var covered = 0;
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var z = column("z", 200, row -> random.nextGaussian());
            var x = column("x", 200, row -> 2 * z.values()[row] + random.nextGaussian());
            var y = column("y", 200, row -> 1.5 * x.values()[row] - 3 * z.values()[row] + random.nextGaussian());
            var effect = new Estimation(DotText.read("digraph { z -> x -> y; z -> y }"), new DataTable(List.of(z, x, y)), 0.9, BUDGET).of(X_ON_Y);
            assertThat(effect.method()).isEqualTo("regression");
            assertThat(effect.difference().value()).isCloseTo(1.5, within(0.35));
            covered += effect.difference().low() <= 1.5 && 1.5 <= effect.difference().high() ? 1 : 0;
        }
        assertThat(covered).isBetween(168, 192);
    }

    @Test
    void goesThroughTheFrontDoorWhereACauseIsHidden() {
        var random = new Random(5);
        var hidden = column("u", 5_000, row -> random.nextGaussian());
        var x = column("x", 5_000, row -> hidden.values()[row] + random.nextGaussian());
        var m = column("m", 5_000, row -> 0.8 * x.values()[row] + random.nextGaussian());
        var y = column("y", 5_000, row -> -0.5 * m.values()[row] + 2 * hidden.values()[row] + random.nextGaussian());
        var graph = DotText.read("digraph { u -> x -> m -> y; u -> y }");
        var effect = new Estimation(graph, new DataTable(List.of(x, m, y)), 0.95, BUDGET).of(X_ON_Y);
        assertThat(effect.method()).isEqualTo("two stages");
        assertThat(effect.difference().low()).isLessThan(-0.4).isGreaterThan(-0.55);
        assertThat(effect.difference().high()).isGreaterThan(-0.4).isLessThan(-0.3);
        refused(GraphError.EFFECT_UNIDENTIFIED, "hedge", () -> new Estimation(graph, new DataTable(List.of(x, y)), 0.95, BUDGET).of(X_ON_Y));
    }

    @Test
    void usesTheFormulaForKinds() {
        var random = new Random(9);
        var hidden = column("u", 20_000, row -> random.nextInt(2));
        var x = column("x", 20_000, row -> random.nextDouble() < 0.2 + 0.6 * hidden.values()[row] ? 1 : 0);
        var m = column("m", 20_000, row -> random.nextDouble() < 0.1 + 0.7 * x.values()[row] ? 1 : 0);
        var y = column("y", 20_000, row -> random.nextDouble() < 0.1 + 0.4 * m.values()[row] + 0.4 * hidden.values()[row] ? 1 : 0);
        var graph = DotText.read("digraph { u -> x -> m -> y; u -> y }");
        var effect = new Estimation(graph, new DataTable(List.of(x, m, y)), 0.95, BUDGET).of(new Contrast("x", "0", "1", "y", "1"));
        assertThat(effect.method()).isEqualTo("formula");
        assertThat(effect.difference().value()).isCloseTo(0.28, within(0.03));
        assertThat(effect.difference().low()).isLessThan(0.28);
        assertThat(effect.difference().high()).isGreaterThan(0.28);
    }

    @Test
    void saysWhatIsWrongWithTheData() {
        var graph = DotText.read("digraph { x -> y }");
        refused(GraphError.TABLE_INVALID, "3 rows are too few", () -> estimate(graph, "x,y\n1,2\n3,4\n5,6"));
        refused(GraphError.TABLE_INVALID, "'x' says the same", () -> estimate(graph, "x,y\n" + rows(30, row -> "1," + row)));
        refused(GraphError.TABLE_INVALID, "row 2 has no value for 'y'", () -> estimate(graph, "x,y\n1,2\n3,\n"));
        refused(GraphError.TABLE_INVALID, "row 1 has no value for 'x'", () -> estimate(graph, "x,y\nNaN,2\n3,3\n"));
        refused(GraphError.TABLE_INVALID, "row 1 has 1 values for 2", () -> estimate(graph, "x,y\n1\n"));
        refused(GraphError.TABLE_INVALID, "no rows", () -> estimate(graph, "x,y"));
        refused(GraphError.TABLE_INVALID, "name of its own", () -> estimate(graph, "x,x\n1,2"));
        refused(GraphError.VARIABLE_UNKNOWN, "'y'", () -> estimate(graph, "x,z\n" + rows(30, row -> row + ",1")));
        refused(GraphError.METHOD_UNFIT, "counts as the event", () -> estimate(graph, "x,y\n" + rows(30, row -> row % 2 + "," + (row % 3 == 0 ? "a" : "b"))));
        refused(GraphError.TABLE_INVALID, "follows from the others", () -> estimate(DotText.read("digraph { z -> x -> y; z -> y }"),
                "x,y,z\n" + rows(30, row -> row + "," + row * row + "," + 2 * row)));
    }

    private static void estimate(io.edrs.reasoning.graphs.CausalGraph graph, String csv) {
        new Estimation(graph, CsvText.read(csv), 0.95, BUDGET).of(X_ON_Y);
    }

    private static String rows(int count, Function<Integer, String> row) {
        return String.join("\n", IntStream.range(0, count).mapToObj(row::apply).toList());
    }

    private static Column column(String name, int rows, java.util.function.IntToDoubleFunction value) {
        return new Column(name, List.of(), IntStream.range(0, rows).mapToDouble(value).toArray());
    }
}
