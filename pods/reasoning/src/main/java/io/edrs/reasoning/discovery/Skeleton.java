package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;
import io.edrs.reasoning.graphs.Subsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The undirected part of PC in its stable form (Colombo and Maathuis 2014): the outcome does not hang on the order of the columns. */
final class Skeleton {

    private final IndependenceTest test;
    private final double alpha;
    private final Budget budget;
    private final Separations separations = new Separations();

    Skeleton(IndependenceTest test, double alpha, Budget budget) {
        this.test = test;
        this.alpha = alpha;
        this.budget = budget;
    }

    Separations separations() {
        return separations;
    }

    MixedGraph search(int mostGiven) {
        var graph = new MixedGraph(test.names());
        for (var one = 0; one < graph.size(); one++) {
            for (var other = one + 1; other < graph.size(); other++) {
                graph.link(one, Mark.CIRCLE, other, Mark.CIRCLE);
            }
        }
        for (var size = 0; size <= mostGiven && level(graph, size); size++) {
            budget.spend();
        }
        return graph;
    }

    /** Cuts what some set of this size separates; whether larger sets are left to try. */
    private boolean level(MixedGraph graph, int size) {
        List<List<Integer>> before = IntStream.range(0, graph.size()).mapToObj(graph::neighbours).toList();
        var more = false;
        for (var pair : graph.pairs()) {
            var separated = separated(pair[0], pair[1], before.get(pair[0]), size)
                    || size > 0 && separated(pair[1], pair[0], before.get(pair[1]), size);
            if (separated) {
                graph.cut(pair[0], pair[1]);
            }
            more |= !separated && Math.max(before.get(pair[0]).size(), before.get(pair[1]).size()) - 1 > size;
        }
        return more;
    }

    boolean separated(int one, int other, List<Integer> among, int size) {
        var candidates = new ArrayList<>(among);
        candidates.remove((Integer) other);
        return Subsets.any(candidates, size, given -> {
            budget.spend();
            var p = test.p(one, other, given);
            if (p > alpha) {
                separations.put(one, other, new Separations.Found(given, p));
            }
            return p > alpha;
        });
    }
}
