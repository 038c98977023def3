package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;

/** Directs what follows from the directions there are (Meek 1995): no further common effect, no cycle. */
final class MeekRules {

    private final MixedGraph graph;

    private MeekRules(MixedGraph graph) {
        this.graph = graph;
    }

    static void close(MixedGraph graph) {
        var rules = new MeekRules(graph);
        for (var changed = true; changed;) {
            changed = false;
            for (var pair : graph.pairs()) {
                changed |= rules.direct(pair[0], pair[1]) || rules.direct(pair[1], pair[0]);
            }
        }
    }

    private boolean direct(int from, int to) {
        if (!graph.undirected(from, to) || !(away(from, to) || acyclic(from, to) || twoWays(from, to) || roundAbout(from, to))) {
            return false;
        }
        graph.link(from, Mark.TAIL, to, Mark.ARROW);
        return true;
    }

    private boolean away(int from, int to) {
        return graph.neighbours(from).stream().anyMatch(before -> graph.points(before, from) && !graph.adjacent(before, to));
    }

    private boolean acyclic(int from, int to) {
        return graph.neighbours(from).stream().anyMatch(between -> graph.points(from, between) && graph.points(between, to));
    }

    private boolean twoWays(int from, int to) {
        var ways = graph.neighbours(from).stream().filter(way -> graph.undirected(from, way) && graph.points(way, to)).toList();
        return ways.stream().anyMatch(one -> ways.stream().anyMatch(other -> one < other && !graph.adjacent(one, other)));
    }

    private boolean roundAbout(int from, int to) {
        return graph.neighbours(from).stream().filter(one -> graph.undirected(from, one) && !graph.adjacent(one, to))
                .anyMatch(one -> graph.neighbours(one).stream().anyMatch(other -> graph.points(one, other) && graph.points(other, to)
                        && graph.adjacent(from, other)));
    }
}
