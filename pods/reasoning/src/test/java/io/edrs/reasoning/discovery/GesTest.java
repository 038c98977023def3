package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GesTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(5));

    @Test
    void fromEndlessRowsItFindsTheClassThatMadeThem() {
        var random = new Random(31);
        for (var round = 0; round < 60; round++) {
            var graph = random(3 + random.nextInt(5), 0.4, random);
            var truth = EquivalenceClass.of(graph);
            var found = Ges.search(new Population(graph, random), graph.size(), BUDGET);
            assertThat(found.links()).as("class of %s", graph.directed()).isEqualTo(truth.links());
        }
    }

    @Test
    void anExtensionIsOfItsClass() {
        var random = new Random(37);
        for (var round = 0; round < 200; round++) {
            var classOf = EquivalenceClass.of(random(3 + random.nextInt(6), 0.4, random));
            assertThat(EquivalenceClass.of(Extension.of(classOf)).links()).isEqualTo(classOf.links());
        }
    }

    @Test
    void isStoppedInTime() {
        refused(GraphError.OUT_OF_TIME, "longer", () -> Ges.search(new Population(random(6, 0.5, new Random(1)), new Random(1)), 3, Budget.of(Duration.ZERO)));
    }

    /** BIC of a linear model's exact covariance, as if ten million rows had been seen. */
    private static final class Population implements Score {

        private static final double ROWS = 1e7;

        private final List<String> names;
        private final double[][] covariance;

        Population(CausalGraph graph, Random random) {
            names = graph.names();
            var size = graph.size();
            covariance = new double[size][size];
            var done = new ArrayList<Integer>();
            while (done.size() < size) {
                var next = IntStream.range(0, size).filter(each -> !done.contains(each) && graph.parents(each).stream().allMatch(done::contains)).findFirst().orElseThrow();
                add(next, graph.parents(next).stream().toArray(), done, random);
                done.add(next);
            }
        }

        private void add(int next, int[] parents, List<Integer> done, Random random) {
            var weights = random.doubles(parents.length, 0.6, 1.4).toArray();
            for (var other : done) {
                var sum = IntStream.range(0, parents.length).mapToDouble(place -> weights[place] * covariance[parents[place]][other]).sum();
                covariance[next][other] = sum;
                covariance[other][next] = sum;
            }
            covariance[next][next] = 1 + IntStream.range(0, parents.length).mapToDouble(place -> weights[place] * covariance[parents[place]][next]).sum();
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public double local(int child, int[] parents) {
            return -ROWS / 2 * Math.log(left(child, parents)) - Math.log(ROWS) / 2 * parents.length;
        }

        private double left(int child, int[] parents) {
            var places = java.util.Arrays.copyOf(parents, parents.length + 1);
            places[parents.length] = child;
            var part = new double[places.length][];
            for (var row = 0; row < places.length; row++) {
                var at = places[row];
                part[row] = java.util.Arrays.stream(places).mapToDouble(place -> covariance[at][place]).toArray();
            }
            for (var pivot = 0; pivot < parents.length; pivot++) {
                for (var row = pivot + 1; row < places.length; row++) {
                    var share = part[row][pivot] / part[pivot][pivot];
                    for (var column = pivot; column < places.length; column++) {
                        part[row][column] -= share * part[pivot][column];
                    }
                }
            }
            return part[parents.length][parents.length];
        }
    }

    private static CausalGraph random(int size, double share, Random random) {
        var names = IntStream.range(0, size).mapToObj(place -> "v" + place).toList();
        var order = new ArrayList<>(names);
        Collections.shuffle(order, random);
        var edges = new ArrayList<Edge>();
        for (var one = 0; one < size; one++) {
            for (var other = one + 1; other < size; other++) {
                if (random.nextDouble() < share) {
                    edges.add(new Edge(order.get(one), order.get(other)));
                }
            }
        }
        return CausalGraph.of(names, edges, List.of());
    }
}
