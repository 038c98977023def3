package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.graphs.Mark.ARROW;
import static io.edrs.reasoning.graphs.Mark.CIRCLE;
import static io.edrs.reasoning.graphs.Mark.TAIL;

import io.edrs.reasoning.graphs.MixedGraph;
import java.util.ArrayDeque;
import java.util.HashMap;

/** R4: paths that tell whether their last but one variable is a common effect. */
final class DiscriminatingPaths {

    private final MixedGraph graph;
    private final Separations separations;

    DiscriminatingPaths(MixedGraph graph, Separations separations) {
        this.graph = graph;
        this.separations = separations;
    }

    /** Orients the edge between the two, with a circle at the first, when a path discriminates there. */
    boolean orient(int told, int end) {
        for (var before : graph.neighbours(told)) {
            if (before != end && graph.points(before, end) && graph.at(told, before, ARROW)) {
                var start = start(told, before, end);
                if (start >= 0) {
                    return decide(told, before, end, start);
                }
            }
        }
        return false;
    }

    /** Where such a path begins: a variable that is not adjacent to its end; -1 when there is none. */
    private int start(int told, int before, int end) {
        var seen = new HashMap<Integer, Integer>();
        var open = new ArrayDeque<Integer>();
        seen.put(told, -1);
        seen.put(before, told);
        open.add(before);
        while (!open.isEmpty()) {
            var at = open.poll();
            for (var next : graph.neighbours(at)) {
                if (next == end || seen.containsKey(next) || !graph.at(next, at, ARROW)) {
                    continue;
                }
                if (!graph.adjacent(next, end)) {
                    return next;
                }
                seen.put(next, at);
                if (graph.points(next, end) && graph.at(at, next, ARROW)) {
                    open.add(next);
                }
            }
        }
        return -1;
    }

    private boolean decide(int told, int before, int end, int start) {
        var by = separations.of(start, end);
        if (by != null && by.contains(told)) {
            graph.link(told, TAIL, end, ARROW);
        } else {
            graph.link(before, ARROW, told, ARROW);
            graph.link(told, ARROW, end, ARROW);
        }
        return !graph.at(end, told, CIRCLE);
    }
}
