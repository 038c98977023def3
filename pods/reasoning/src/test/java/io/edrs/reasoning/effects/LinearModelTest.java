package io.edrs.reasoning.effects;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.DotText;
import io.edrs.reasoning.graphs.Edge;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    /** Pearl's example: a boy who studied 1 and trained 0.5 scored 1.5; had he trained 2 … (Causal Inference in Statistics, 4.2.3). */
    @Test
    void answersTheTextbooksQuestion() {
        var random = new Random(1);
        var x = column("x", 100_000, row -> random.nextGaussian());
        var h = column("h", 100_000, row -> 0.5 * x.values()[row] + random.nextGaussian());
        var y = column("y", 100_000, row -> 0.7 * x.values()[row] + 0.4 * h.values()[row] + random.nextGaussian());
        var model = LinearModel.fit(DotText.read("digraph { x -> h -> y; x -> y }"), new DataTable(List.of(x, h, y)), BUDGET);
        var seen = Map.of("x", 0.5, "h", 1.0, "y", 1.5);
        var hadHeStudiedTwice = model.counterfactual(seen, Map.of("h", 2.0), "y");
        assertThat(hadHeStudiedTwice.value()).isCloseTo(1.9, within(0.02));
        assertThat(hadHeStudiedTwice.spread()).isCloseTo(0, within(1e-6));
        assertThat(model.counterfactual(Map.of(), Map.of("x", 1.0), "y").value()).isCloseTo(0.9, within(0.02));
        assertThat(model.counterfactual(Map.of(), Map.of("x", 1.0), "y").spread()).isCloseTo(Math.sqrt(1.16), within(0.02));
        assertThat(model.counterfactual(Map.of("y", 1.5), Map.of("h", 2.0), "h")).isEqualTo(new LinearModel.Expected(2, 0));
        assertThat(model.equations().getFirst()).startsWith("x = ");
    }

    @Test
    void findsTheServiceThatFailed() {
        var first = 0;
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var graph = services(12, random);
            var guilty = graph.names().get(random.nextInt(6));
            var affected = graph.names(graph.descendants(graph.set(List.of(guilty))));
            var target = affected.getLast();
            var table = metrics(graph, graph.index(guilty), 300, 240, random);
            var ranking = RootCauses.of(graph, table, target, 240, BUDGET);
            first += ranking.causes().getFirst().variable().equals(guilty) ? 1 : 0;
            var sum = ranking.causes().stream().mapToDouble(RootCauses.Cause::contribution).sum();
            assertThat(sum).isCloseTo(ranking.change().after() - ranking.change().before(), within(1e-6));
        }
        assertThat(first).isGreaterThanOrEqualTo(48);
    }

    @Test
    void findsWhereTheLevelChanged() {
        var random = new Random(3);
        var series = IntStream.range(0, 200).mapToDouble(row -> (row < 150 ? 10 : 14) + random.nextGaussian()).toArray();
        assertThat(Change.in("load", series).at()).isBetween(148, 152);
        var flat = IntStream.range(0, 200).mapToDouble(row -> random.nextGaussian()).toArray();
        refused(GraphError.METHOD_UNFIT, "no change of level", () -> Change.in("load", flat));
        refused(GraphError.TABLE_INVALID, "not inside", () -> Change.at(flat, 200));
    }

    @Test
    void refusesPairsAndKinds() {
        var numbers = new DataTable(List.of(column("x", 30, row -> row), column("y", 30, row -> row % 7)));
        refused(GraphError.METHOD_UNFIT, "confounded", () -> LinearModel.fit(DotText.read("digraph { x <-> y }"), numbers, BUDGET));
        var kinds = new DataTable(List.of(new Column("x", List.of("a", "b"), IntStream.range(0, 30).mapToDouble(row -> row % 2).toArray()),
                column("y", 30, row -> row)));
        refused(GraphError.METHOD_UNFIT, "numbers in every column", () -> LinearModel.fit(DotText.read("digraph { x -> y }"), kinds, BUDGET));
    }

    private static CausalGraph services(int size, Random random) {
        var names = IntStream.range(0, size).mapToObj(place -> "s" + place).toList();
        var edges = new ArrayList<Edge>();
        for (var effect = 1; effect < size; effect++) {
            var each = effect;
            random.ints(0, effect).distinct().limit(Math.min(effect, 1 + random.nextInt(2))).forEach(cause -> edges.add(new Edge(names.get(cause), names.get(each))));
        }
        return CausalGraph.of(names, edges, List.of());
    }

    private static DataTable metrics(CausalGraph graph, int guilty, int rows, int from, Random random) {
        var values = new double[graph.size()][rows];
        for (var row = 0; row < rows; row++) {
            for (var service : graph.order()) {
                var here = row;
                values[service][row] = 20 + graph.parents(service).stream().mapToDouble(cause -> 0.8 * values[cause][here]).sum()
                        + random.nextGaussian() + (service == guilty && row >= from ? 5 : 0);
            }
        }
        return new DataTable(IntStream.range(0, graph.size()).mapToObj(place -> new Column(graph.names().get(place), List.of(), values[place])).toList());
    }

    private static Column column(String name, int rows, java.util.function.IntToDoubleFunction value) {
        return new Column(name, List.of(), IntStream.range(0, rows).mapToDouble(value).toArray());
    }
}
