package io.edrs.reasoning.graphs;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotTextTest {

    @Test
    void readsWhatItWrites() {
        var graph = CausalGraph.of(List.of("a b", "c\"d", "e"), List.of(new Edge("a b", "c\"d"), new Edge("a b", "e")), List.of(new Edge("c\"d", "e")));
        var again = DotText.read(DotText.write(graph));
        assertThat(again.names()).isEqualTo(graph.names());
        assertThat(again.directed()).isEqualTo(graph.directed());
        assertThat(again.confounded()).isEqualTo(graph.confounded());
    }

    @Test
    void passesOverLayout() {
        var graph = DotText.read("""
                // a comment
                strict digraph "my graph" {
                  graph [rankdir=LR]; node [shape=box, color="red"];
                  rankdir = LR
                  x [label="the cause"]; // said last
                  x -> y -> z [weight=2]
                  y -> x2 [dir=back]; x -> z [dir = both];
                }""".replace("  rankdir = LR\n", ""));
        assertThat(graph.names()).containsExactly("x", "y", "z", "x2");
        assertThat(graph.directed()).containsExactlyInAnyOrder(new Edge("x", "y"), new Edge("y", "z"), new Edge("x2", "y"));
        assertThat(graph.confounded()).containsExactly(new Edge("x", "z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "digraph { a -> b -> c -> a } | GRAPH_CYCLIC | a → b → c → a",
        "digraph { a -> a } | GRAPH_CYCLIC | a → a",
        "digraph { a -- b } | GRAPH_UNDECIDED | between a and b",
        "digraph { a -> b [dir=both, arrowtail=odot] } | GRAPH_UNDECIDED | between a and b",
        "digraph { a -> } | GRAPH_INVALID | cannot be read",
        "digraph { -> a } | GRAPH_INVALID | nothing before",
        "digraph { subgraph { a } } | GRAPH_INVALID | is not read here",
        "digraph { } | GRAPH_INVALID | 1 to 500",
        "a -> b | GRAPH_INVALID | does not read",
        "digraph { a <-> a } | GRAPH_INVALID | itself"})
    void saysWhatIsWrong(String text, GraphError code, String reason) {
        refused(code, reason, () -> DotText.read(text));
    }
}
