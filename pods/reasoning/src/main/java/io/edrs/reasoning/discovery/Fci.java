package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;

/**
 * FCI (Spirtes, Meek and Richardson 1995; rules of Zhang 2008): what the data say when unobserved variables may cause several of the
 * observed. The result is a partial ancestral graph; unless told otherwise rows are taken as not selected by what any of the variables causes.
 */
public final class Fci {

    private Fci() {}

    /** The partial ancestral graph; the parameters as in {@link Pc#search}. */
    public static MixedGraph search(IndependenceTest test, double alpha, int mostGiven, Budget budget) {
        return search(test, alpha, mostGiven, false, budget);
    }

    /** The same; with rows that may have been selected a tail says: a cause of the other, or of being in the data. */
    public static MixedGraph search(IndependenceTest test, double alpha, int mostGiven, boolean selected, Budget budget) {
        var skeleton = new Skeleton(test, alpha, budget);
        var graph = skeleton.search(mostGiven);
        Colliders.orient(graph, skeleton.separations(), Votes.first(skeleton.separations()), true);
        prune(graph, skeleton, mostGiven);
        graph.reset(Mark.CIRCLE);
        Colliders.orient(graph, skeleton.separations(), Votes.first(skeleton.separations()), true);
        new FciRules(graph, skeleton.separations(), selected, budget).close();
        return graph;
    }

    /** Tries sets that reach further than the neighbours, which unobserved causes may make necessary. */
    private static void prune(MixedGraph graph, Skeleton skeleton, int mostGiven) {
        var reach = new BitSet[graph.size()];
        for (var variable = 0; variable < reach.length; variable++) {
            reach[variable] = possibleSeparators(graph, variable);
        }
        for (var pair : graph.pairs()) {
            if (separated(skeleton, pair[0], pair[1], reach[pair[0]], mostGiven) || separated(skeleton, pair[1], pair[0], reach[pair[1]], mostGiven)) {
                graph.cut(pair[0], pair[1]);
            }
        }
    }

    private static boolean separated(Skeleton skeleton, int one, int other, BitSet reach, int mostGiven) {
        List<Integer> among = reach.stream().filter(each -> each != one && each != other).boxed().toList();
        for (var size = 1; size <= Math.min(mostGiven, among.size()); size++) {
            if (skeleton.separated(one, other, among, size)) {
                return true;
            }
        }
        return false;
    }

    /** Those reached by paths on which every inner variable is a common effect or in a triangle with its neighbours. */
    private static BitSet possibleSeparators(MixedGraph graph, int from) {
        var reached = new BitSet();
        var seen = new BitSet(graph.size() * graph.size());
        var open = new ArrayDeque<int[]>();
        for (var next : graph.neighbours(from)) {
            seen.set(from * graph.size() + next);
            open.add(new int[] {from, next});
        }
        while (!open.isEmpty()) {
            var edge = open.poll();
            reached.set(edge[1]);
            for (var next : graph.neighbours(edge[1])) {
                var passes = graph.at(edge[0], edge[1], Mark.ARROW) && graph.at(next, edge[1], Mark.ARROW) || graph.adjacent(edge[0], next);
                if (next != from && next != edge[0] && passes && !seen.get(edge[1] * graph.size() + next)) {
                    seen.set(edge[1] * graph.size() + next);
                    open.add(new int[] {edge[1], next});
                }
            }
        }
        reached.clear(from);
        return reached;
    }
}
