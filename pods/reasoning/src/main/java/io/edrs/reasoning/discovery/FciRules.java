package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.graphs.Mark.ARROW;
import static io.edrs.reasoning.graphs.Mark.CIRCLE;
import static io.edrs.reasoning.graphs.Mark.TAIL;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.Optional;

/** The orientation rules of Zhang (2008): R1 to R4 and R8 to R10, and R5 to R7 where rows may have been selected. */
final class FciRules {

    private final MixedGraph graph;
    private final Budget budget;
    private final DiscriminatingPaths discriminating;
    private final PossiblyDirectedPaths paths;
    private final Optional<SelectionRules> selection;

    /** @param selected whether what variables cause may have decided which rows there are */
    FciRules(MixedGraph graph, Separations separations, boolean selected, Budget budget) {
        this.selection = selected ? Optional.of(new SelectionRules(graph, budget)) : Optional.empty();
        this.graph = graph;
        this.budget = budget;
        this.discriminating = new DiscriminatingPaths(graph, separations);
        this.paths = new PossiblyDirectedPaths(graph, budget);
    }

    void close() {
        for (var changed = true; changed;) {
            budget.spend();
            changed = false;
            for (var pair : graph.pairs()) {
                changed |= heads(pair[0], pair[1]) || heads(pair[1], pair[0]);
            }
            changed |= selection.map(SelectionRules::apply).orElse(false);
            for (var pair : graph.pairs()) {
                changed |= tails(pair[0], pair[1]) || tails(pair[1], pair[0]);
            }
        }
    }

    /** R1 to R4 for the edge between the two where it has a circle at the second. */
    private boolean heads(int one, int other) {
        if (!graph.at(one, other, CIRCLE)) {
            return false;
        }
        if (cause(other, one)) {
            graph.link(other, TAIL, one, ARROW);
            return true;
        }
        if (cycle(one, other) || doubleTriangle(one, other)) {
            graph.mark(one, other, ARROW);
            return true;
        }
        return discriminating.orient(other, one);
    }

    /** R1: another variable points at the first of the two and is not adjacent to the second: the first is no common effect. */
    private boolean cause(int from, int to) {
        return graph.neighbours(from).stream().anyMatch(before -> before != to && graph.at(before, from, ARROW) && !graph.adjacent(before, to));
    }

    /** R2: a way round goes over arrows. */
    private boolean cycle(int one, int other) {
        return graph.neighbours(one).stream().anyMatch(between -> graph.adjacent(between, other)
                && graph.at(one, between, ARROW) && graph.at(between, other, ARROW) && (graph.at(between, one, TAIL) || graph.at(other, between, TAIL)));
    }

    /** R3. */
    private boolean doubleTriangle(int one, int other) {
        var sides = graph.neighbours(other).stream().filter(side -> side != one && graph.at(side, other, ARROW) && graph.at(side, one, CIRCLE)).toList();
        return sides.stream().anyMatch(left -> sides.stream().anyMatch(right -> left < right && !graph.adjacent(left, right)));
    }

    /** R8 to R10 for an edge with a circle at the first and an arrow at the second. */
    private boolean tails(int one, int other) {
        if (!graph.at(other, one, CIRCLE) || !graph.at(one, other, ARROW) || !(between(one, other) || farRound(one, other) || twoRoads(one, other))) {
            return false;
        }
        graph.mark(other, one, TAIL);
        return true;
    }

    private boolean between(int one, int other) {
        return graph.neighbours(one).stream().anyMatch(middle -> graph.points(middle, other)
                && graph.at(middle, one, TAIL) && (graph.at(one, middle, ARROW) || graph.at(one, middle, CIRCLE)));
    }

    private boolean farRound(int one, int other) {
        return graph.neighbours(one).stream().anyMatch(second -> second != other && !graph.adjacent(second, other) && paths.exists(one, second, other));
    }

    private boolean twoRoads(int one, int other) {
        var ends = graph.neighbours(other).stream().filter(end -> end != one && graph.points(end, other)).toList();
        for (var left : ends) {
            for (var right : ends) {
                if (left < right && paths.part(one, left, right, other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
