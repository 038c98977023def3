package io.edrs.reasoning.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;
import io.edrs.reasoning.graphs.Subsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Told every independence, FCI says all that can be known and nothing else: each mark that all graphs of the class share (Zhang 2008). */
class SelectionTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(5));

    private record Oracle(Mag mag) implements IndependenceTest {

        @Override
        public List<String> names() {
            return mag.graph().names();
        }

        @Override
        public double p(int one, int other, int[] given) {
            return mag.separated(one, other, Subsets.bits(given)) ? 1 : 0;
        }
    }

    @Test
    void isCompleteWithSelection() {
        var random = new Random(23);
        var tails = 0;
        for (var round = 0; round < 150; round++) {
            var mag = Mag.random(4, 0.6, 4, random);
            tails += same(mag, true);
        }
        for (var round = 0; round < 12; round++) {
            tails += same(Mag.random(5, 0.5, 4, random), true);
        }
        for (var round = 0; round < 12; round++) {
            tails += same(Mag.aroundARing(random), true);
        }
        assertThat(tails).as("ties made by selection were among them").isGreaterThan(20);
    }

    @Test
    void isCompleteWithoutSelection() {
        var random = new Random(29);
        for (var round = 0; round < 150; round++) {
            same(Mag.random(4, 0.6, 3, random), false);
        }
        for (var round = 0; round < 25; round++) {
            same(Mag.random(5, 0.5, 3, random), false);
        }
    }

    /** R5: four variables in a ring, neighbours selected by together; nobody is a cause of anybody. */
    @Test
    void aRingWithoutChordsWasMadeBySelection() {
        assertThat(found(true, "a --- b", "b --- c", "c --- d", "d --- a")).containsExactlyInAnyOrder("a --- b", "b --- c", "c --- d", "a --- d");
        assertThat(found(false, "a --- b", "b --- c", "c --- d", "d --- a")).as("without selection nobody could be right").allMatch(link -> link.contains("o-o"));
    }

    /** R6 at the ring, and R7 from there on. */
    @Test
    void whatHangsOnTheRingIsNoCauseOfIt() {
        assertThat(found(true, "a --- b", "b --- c", "c --- d", "d --- a", "a --> e", "e --> f"))
                .containsExactlyInAnyOrder("a --- b", "b --- c", "c --- d", "a --- d", "a --o e", "e --o f");
    }

    private static List<String> found(boolean selected, String... edges) {
        var graph = new MixedGraph(List.of(edges).stream().flatMap(edge -> List.of(edge.split(" ")[0], edge.split(" ")[2]).stream()).distinct().sorted().toList());
        for (var edge : edges) {
            var parts = edge.split(" ");
            graph.link(graph.names().indexOf(parts[0]), Mark.TAIL, graph.names().indexOf(parts[2]), parts[1].endsWith(">") ? Mark.ARROW : Mark.TAIL);
        }
        return Fci.search(new Oracle(new Mag(graph)), 0.5, graph.size(), selected, BUDGET).links().stream().map(link -> link.from() + " " + link.form() + " " + link.to()).toList();
    }

    /** How many ties by selection it found. */
    private static int same(Mag mag, boolean selected) {
        var found = Fci.search(new Oracle(mag), 0.5, mag.graph().size(), selected, BUDGET);
        assertThat(found.links()).as("what is common to the class of %s", mag.graph().links()).isEqualTo(mag.common(selected ? 4 : 3).links());
        return (int) found.pairs().stream().filter(pair -> found.undirected(pair[0], pair[1])).count();
    }
}
