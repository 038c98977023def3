package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;

/** PC (Spirtes and Glymour 1991), order-independent: what the data say of direction when nothing unobserved causes two of the variables. */
public final class Pc {

    private Pc() {}

    /**
     * The equivalence class as a partly directed graph.
     *
     * @param alpha independence is kept when its p exceeds it
     * @param mostGiven at most so many variables are held fixed in a test
     */
    public static MixedGraph search(IndependenceTest test, double alpha, int mostGiven, Budget budget) {
        var skeleton = new Skeleton(test, alpha, budget);
        var graph = skeleton.search(mostGiven);
        graph.reset(Mark.TAIL);
        Colliders.orient(graph, skeleton.separations(), new Majority(graph, test, alpha, mostGiven, budget), false);
        MeekRules.close(graph);
        return graph;
    }
}
