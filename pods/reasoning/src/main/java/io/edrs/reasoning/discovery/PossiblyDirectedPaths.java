package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.BitSet;

/** Paths that may be directed from end to end, and of which no three neighbours form a triangle. */
final class PossiblyDirectedPaths {

    private final MixedGraph graph;
    private final Budget budget;

    PossiblyDirectedPaths(MixedGraph graph, Budget budget) {
        this.graph = graph;
        this.budget = budget;
    }

    /** Whether one goes from the first over the second to the last. */
    boolean exists(int first, int second, int last) {
        var on = new BitSet();
        on.set(first);
        return steps(first, second) && reaches(first, second, last, on);
    }

    /** Whether two go from the first to the two ends, and part at once over variables that are not adjacent. */
    boolean part(int first, int left, int right, int avoiding) {
        for (var one : graph.neighbours(first)) {
            for (var other : graph.neighbours(first)) {
                if (!one.equals(other) && one != avoiding && other != avoiding && !graph.adjacent(one, other)
                        && exists(first, one, left) && exists(first, other, right)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean reaches(int before, int at, int last, BitSet on) {
        budget.spend();
        if (at == last) {
            return true;
        }
        on.set(at);
        for (var next : graph.neighbours(at)) {
            if (!on.get(next) && !graph.adjacent(before, next) && steps(at, next) && reaches(at, next, last, on)) {
                return true;
            }
        }
        on.clear(at);
        return false;
    }

    private boolean steps(int from, int to) {
        return !graph.at(to, from, Mark.ARROW) && !graph.at(from, to, Mark.TAIL);
    }
}
