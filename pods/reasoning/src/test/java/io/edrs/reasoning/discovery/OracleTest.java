package io.edrs.reasoning.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.Separation;
import io.edrs.reasoning.graphs.Subsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Told every independence of a graph, the searches find exactly what can be known of it. */
class OracleTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    /** Knows the graph; the first variables of it are observed. */
    private record Oracle(CausalGraph graph, int observed) implements IndependenceTest {

        @Override
        public List<String> names() {
            return graph.names().subList(0, observed);
        }

        @Override
        public double p(int one, int other, int[] given) {
            return Separation.in(graph).separated(Subsets.bits(one), Subsets.bits(other), Subsets.bits(given)) ? 1 : 0;
        }
    }

    @Test
    void pcFindsTheEquivalenceClass() {
        var random = new Random(17);
        for (var round = 0; round < 200; round++) {
            var graph = random(4 + random.nextInt(6), 0.35, random);
            var found = Pc.search(new Oracle(graph, graph.size()), 0.5, graph.size(), BUDGET);
            assertThat(found.links()).isEqualTo(EquivalenceClass.of(graph).links());
        }
    }

    @Test
    void fciSaysNothingFalseOfTheCausesAmongTheObserved() {
        var random = new Random(19);
        var confounded = 0;
        var causes = 0;
        for (var round = 0; round < 300; round++) {
            var observed = 4 + random.nextInt(3);
            var graph = random(observed + 2 + random.nextInt(3), 0.3, random);
            var found = Fci.search(new Oracle(graph, observed), 0.5, observed, BUDGET);
            for (var one = 0; one < observed; one++) {
                for (var other = 0; other < observed; other++) {
                    if (one != other) {
                        assertThat(found.adjacent(one, other)).isEqualTo(!separable(graph, observed, one, other));
                        var isCause = graph.ancestors(Subsets.bits(other)).get(one);
                        if (found.at(other, one, Mark.TAIL)) {
                            assertThat(isCause).as("%s is a cause in %s", one, graph.directed()).isTrue();
                            causes++;
                        } else if (found.at(other, one, Mark.ARROW)) {
                            assertThat(isCause).as("%s is no cause of %s in %s", one, other, graph.directed()).isFalse();
                            confounded += found.at(one, other, Mark.ARROW) ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(causes).isGreaterThan(50);
        assertThat(confounded).isGreaterThan(10);
    }

    @Test
    void fciKnowsTheConfoundedPairOfTheTextbook() {
        var graph = CausalGraph.of(List.of("a", "b", "c", "d", "hidden"), List.of(new Edge("a", "b"), new Edge("d", "c"),
                new Edge("hidden", "b"), new Edge("hidden", "c")), List.of());
        var found = Fci.search(new Oracle(graph, 4), 0.5, 4, BUDGET);
        assertThat(found.links().stream().map(link -> link.from() + " " + link.form() + " " + link.to()))
                .containsExactlyInAnyOrder("a o-> b", "b <-> c", "d o-> c");
    }

    /** The variables in an order by chance, so that causes do not come first. */
    private static CausalGraph random(int size, double share, Random random) {
        var names = IntStream.range(0, size).mapToObj(place -> "v" + place).toList();
        var order = new ArrayList<>(names);
        java.util.Collections.shuffle(order, random);
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

    private static boolean separable(CausalGraph graph, int observed, int one, int other) {
        for (var set = 0; set < 1 << observed; set++) {
            var given = BitSet.valueOf(new long[] {set});
            if (!given.get(one) && !given.get(other) && Separation.in(graph).separated(Subsets.bits(one), Subsets.bits(other), given)) {
                return true;
            }
        }
        return false;
    }
}
