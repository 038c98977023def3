package io.edrs.reasoning.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentificationTest {

    @Test
    void adjustsForAnObservedCause() {
        var graph = DotText.read("digraph { z -> x; z -> y; x -> y }");
        assertThat(formula(graph, "y", "x")).isEqualTo("Σ_{z} P(z) P(y | z, x)");
        assertThat(new BackDoor(graph, "x", "y").all(5)).containsExactly(List.of("z"));
    }

    @Test
    void goesThroughTheFrontDoor() {
        var graph = DotText.read("digraph { x -> m -> y; x <-> y }");
        assertThat(formula(graph, "y", "x")).isEqualTo("Σ_{m} P(m | x) [Σ_{x'} P(y | x', m) P(x')]");
        assertThat(new FrontDoor(graph, "x", "y").mediators()).contains(List.of("m"));
        assertThat(new BackDoor(graph, "x", "y").minimal()).isEmpty();
    }

    @Test
    void showsTheHedgeWhereThereIsNone() {
        var bow = DotText.read("digraph { x -> y; x <-> y }");
        var effect = Identification.of(bow, List.of("y"), List.of("x"));
        assertThat(effect.estimand()).isNull();
        assertThat(effect.hedge()).containsExactly(List.of("x", "y"), List.of("y"));
        assertThat(Identification.of(DotText.read("digraph { x -> y; x <-> z; z <-> y; z -> x }"), List.of("y"), List.of("x")).estimand()).isNull();
    }

    @Test
    void findsTheNapkin() {
        var graph = DotText.read("digraph { w -> r -> x -> y; w <-> x; w <-> y }");
        var effect = Identification.of(graph, List.of("y"), List.of("x"));
        assertThat(effect.estimand()).isNotNull();
        assertThat(Formula.of(effect.estimand())).contains("/");
        assertThat(new BackDoor(graph, "x", "y").minimal()).isEmpty();
        assertThat(new FrontDoor(graph, "x", "y").mediators()).isEmpty();
    }

    @Test
    void saysThatWhatIsNoCauseChangesNothing() {
        assertThat(formula(DotText.read("digraph { y -> x }"), "y", "x")).isEqualTo("P(y)");
        assertThat(Identification.of(DotText.read("digraph { y -> x }"), List.of("y"), List.of("x")).estimand().free()).isEqualTo(Set.of("y"));
    }

    @Test
    void adjustsForNothingWhereNothingIsBehind() {
        var graph = DotText.read("digraph { x -> m -> y; x -> y; y -> c; x -> c }");
        assertThat(new BackDoor(graph, "x", "y").all(3)).containsExactly(List.of());
        assertThat(new BackDoor(graph, "x", "y").admits(graph.set(List.of("m")))).isFalse();
        assertThat(new BackDoor(graph, "x", "y").admits(graph.set(List.of("c")))).isFalse();
    }

    @Test
    void leavesTheMiddleOfAnMAlone() {
        var graph = DotText.read("digraph { a -> x; a -> m; b -> m; b -> y; x -> y }");
        var backDoor = new BackDoor(graph, "x", "y");
        assertThat(backDoor.all(9)).containsExactly(List.of());
        assertThat(backDoor.admits(graph.set(List.of("m")))).isFalse();
        assertThat(backDoor.admits(graph.set(List.of("m", "b")))).isTrue();
    }

    private static String formula(CausalGraph graph, String outcome, String treatment) {
        return Formula.of(Identification.of(graph, List.of(outcome), List.of(treatment)).estimand());
    }
}
