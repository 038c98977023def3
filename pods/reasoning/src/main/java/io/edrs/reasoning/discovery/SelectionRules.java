package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.graphs.Mark.CIRCLE;
import static io.edrs.reasoning.graphs.Mark.TAIL;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.ArrayList;
import java.util.List;

/** The orientation rules R5 to R7 of Zhang (2008): what must be so because rows came into the data by what some variables cause. */
final class SelectionRules {

    private final MixedGraph graph;
    private final Budget budget;

    SelectionRules(MixedGraph graph, Budget budget) {
        this.graph = graph;
        this.budget = budget;
    }

    /** Whether anything was oriented. */
    boolean apply() {
        var changed = false;
        for (var pair : graph.pairs()) {
            changed |= ring(pair[0], pair[1]);
        }
        for (var pair : graph.pairs()) {
            changed |= tail(pair[0], pair[1]) || tail(pair[1], pair[0]);
        }
        return changed;
    }

    /** R5: the edge closes a ring without chords in which everything is open: nobody there is a common effect, so all were selected by. */
    private boolean ring(int one, int other) {
        if (!open(one, other)) {
            return false;
        }
        for (var next : graph.neighbours(one)) {
            var path = new ArrayList<>(List.of(one, next));
            if (next != other && open(one, next) && !graph.adjacent(next, other) && closes(path, other)) {
                graph.link(one, TAIL, other, TAIL);
                for (var place = 1; place < path.size(); place++) {
                    graph.link(path.get(place - 1), TAIL, path.get(place), TAIL);
                }
                return true;
            }
        }
        return false;
    }

    private boolean closes(List<Integer> path, int last) {
        budget.spend();
        var before = path.get(path.size() - 2);
        var at = path.getLast();
        for (var next : graph.neighbours(at)) {
            if (!path.contains(next) && open(at, next) && !graph.adjacent(before, next) && (next != last || !graph.adjacent(path.getFirst(), at))) {
                path.add(next);
                if (next == last || closes(path, last)) {
                    return true;
                }
                path.removeLast();
            }
        }
        return false;
    }

    private boolean open(int one, int other) {
        return graph.at(one, other, CIRCLE) && graph.at(other, one, CIRCLE);
    }

    /** R6 and R7 for an edge with a circle at the first. */
    private boolean tail(int one, int other) {
        if (!graph.at(other, one, CIRCLE) || graph.neighbours(one).stream().noneMatch(before -> graph.undirected(before, one)
                || before != other && graph.at(one, before, TAIL) && graph.at(before, one, CIRCLE) && !graph.adjacent(before, other))) {
            return false;
        }
        graph.mark(other, one, TAIL);
        return true;
    }
}
