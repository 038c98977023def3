package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Common effects: two variables that are not adjacent, and a third adjacent to both that did not separate them. */
final class Colliders {

    private record Triple(int one, int middle, int other, double vote, double p) {}

    private static final double HALF = 0.5;

    private Colliders() {}

    /** Puts the arrowheads; where two triples disagree on a tail, the surer comes first. */
    static void orient(MixedGraph graph, Separations separations, Votes votes, boolean overwrite) {
        var triples = triples(graph, separations, votes);
        triples.sort(Comparator.comparingDouble(Triple::vote).thenComparing(Triple::p).reversed().thenComparing(Triple::one).thenComparing(Triple::middle).thenComparing(Triple::other));
        for (var triple : triples) {
            if (overwrite || free(graph, triple.one(), triple.middle()) && free(graph, triple.other(), triple.middle())) {
                graph.mark(triple.one(), triple.middle(), Mark.ARROW);
                graph.mark(triple.other(), triple.middle(), Mark.ARROW);
            }
        }
    }

    private static boolean free(MixedGraph graph, int from, int to) {
        return !graph.at(to, from, Mark.ARROW);
    }

    private static List<Triple> triples(MixedGraph graph, Separations separations, Votes votes) {
        var triples = new ArrayList<Triple>();
        for (var middle = 0; middle < graph.size(); middle++) {
            var around = graph.neighbours(middle);
            for (var one : around) {
                for (var other : around) {
                    var by = one < other && !graph.adjacent(one, other) ? separations.of(one, other) : null;
                    var vote = by == null ? 0 : votes.without(one, middle, other);
                    if (by != null && vote > HALF) {
                        triples.add(new Triple(one, middle, other, vote, by.p()));
                    }
                }
            }
        }
        return triples;
    }
}
