package io.edrs.reasoning.discovery;

import static io.edrs.reasoning.graphs.Mark.ARROW;
import static io.edrs.reasoning.graphs.Mark.TAIL;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Greedy equivalence search (Chickering 2002): climbs over classes of graphs rather than graphs, first by the best insertion while one
 * is a gain, then by the best deletion, and again while that leads on. With enough rows it ends in the class that made them.
 */
public final class Ges {

    private static final double LEAST = 1e-9;

    private final Score score;
    private final int mostParents;
    private final Budget budget;
    private final Map<Family, Double> known = new HashMap<>();
    private MixedGraph graph;
    private @Nullable Move best;

    private Ges(Score score, int mostParents, Budget budget) {
        this.score = score;
        this.mostParents = mostParents;
        this.budget = budget;
        this.graph = new MixedGraph(score.names());
    }

    private record Family(int child, BitSet parents) {}

    /** @param others directed with it: towards its end when it is inserted, away from both when it is deleted */
    private record Move(int from, int to, BitSet others, double gain) {}

    /** The class as a partly directed graph. */
    public static MixedGraph search(Score score, int mostParents, Budget budget) {
        var search = new Ges(score, mostParents, budget);
        for (var rises = true; rises;) {
            rises = search.climb(true);
            rises &= search.climb(false);
        }
        return search.graph;
    }

    private boolean climb(boolean inserting) {
        var moved = false;
        for (var move = best(inserting); move != null; move = best(inserting)) {
            apply(move, inserting);
            moved = true;
        }
        return moved;
    }

    private @Nullable Move best(boolean inserting) {
        best = null;
        for (var from = 0; from < graph.size(); from++) {
            for (var to = 0; to < graph.size(); to++) {
                budget.spend();
                if (inserting && from != to && !graph.adjacent(from, to)) {
                    inserts(from, to);
                } else if (!inserting && (graph.points(from, to) || graph.undirected(from, to))) {
                    deletes(from, to);
                }
            }
        }
        return best;
    }

    private void inserts(int from, int to) {
        var common = tied(to, from, true);
        if (isClique(common)) {
            cliques(common, tied(to, from, false), 0, given -> {
                var parents = with(parents(to), given);
                var gain = gain(to, parents, from);
                if (parents.cardinality() < mostParents && gain > least() && !leads(to, from, given)) {
                    given.andNot(common);
                    best = new Move(from, to, given, gain);
                }
            });
        }
    }

    private void deletes(int from, int to) {
        var common = tied(to, from, true);
        cliques(new BitSet(), common, 0, kept -> {
            var parents = with(parents(to), kept);
            parents.clear(from);
            var gain = -gain(to, parents, from);
            if (gain > least()) {
                var others = (BitSet) common.clone();
                others.andNot(kept);
                best = new Move(from, to, others, gain);
            }
        });
    }

    private double least() {
        return best == null ? LEAST : best.gain() + LEAST;
    }

    private interface Choice {

        /** @param given its own to change */
        void of(BitSet given);
    }

    /** The set itself, and it with every part of the others such that all in it are adjacent. */
    private void cliques(BitSet set, BitSet others, int start, Choice choice) {
        choice.of((BitSet) set.clone());
        for (var next = others.nextSetBit(start); next >= 0; next = others.nextSetBit(next + 1)) {
            if (set.cardinality() < mostParents && isTiedToAll(next, set)) {
                var larger = (BitSet) set.clone();
                larger.set(next);
                cliques(larger, others, next + 1, choice);
            }
        }
    }

    /** Those tied to the variable by an undirected edge that are, or are not, adjacent to the other. */
    private BitSet tied(int variable, int other, boolean adjacent) {
        var tied = new BitSet();
        graph.neighbours(variable).stream().filter(each -> each != other && graph.undirected(each, variable) && graph.adjacent(each, other) == adjacent).forEach(tied::set);
        return tied;
    }

    private boolean isClique(BitSet set) {
        return set.stream().allMatch(one -> isTiedToAll(one, set));
    }

    private boolean isTiedToAll(int one, BitSet set) {
        return set.stream().allMatch(other -> other == one || graph.adjacent(one, other));
    }

    private BitSet parents(int child) {
        var parents = new BitSet();
        graph.neighbours(child).stream().filter(each -> graph.points(each, child)).forEach(parents::set);
        return parents;
    }

    private static BitSet with(BitSet set, BitSet others) {
        set.or(others);
        return set;
    }

    /** What the child's part gains by one more parent. */
    private double gain(int child, BitSet parents, int parent) {
        var more = (BitSet) parents.clone();
        more.set(parent);
        return local(child, more) - local(child, parents);
    }

    private double local(int child, BitSet parents) {
        return known.computeIfAbsent(new Family(child, (BitSet) parents.clone()), family -> score.local(child, family.parents().stream().toArray()));
    }

    /** Whether a path without an arrow against it leads from the one to the other past all in the set. */
    private boolean leads(int from, int to, BitSet past) {
        var seen = (BitSet) past.clone();
        var open = new BitSet();
        open.set(from);
        while (!open.isEmpty()) {
            var at = open.nextSetBit(0);
            open.clear(at);
            seen.set(at);
            if (at == to) {
                return true;
            }
            graph.neighbours(at).stream().filter(next -> !seen.get(next) && (graph.points(at, next) || graph.undirected(at, next))).forEach(open::set);
        }
        return false;
    }

    private void apply(Move move, boolean inserting) {
        if (inserting) {
            graph.link(move.from(), TAIL, move.to(), ARROW);
            move.others().stream().forEach(other -> graph.link(other, TAIL, move.to(), ARROW));
        } else {
            graph.cut(move.from(), move.to());
            move.others().stream().forEach(other -> {
                graph.link(move.to(), TAIL, other, ARROW);
                if (graph.undirected(move.from(), other)) {
                    graph.link(move.from(), TAIL, other, ARROW);
                }
            });
        }
        graph = EquivalenceClass.of(Extension.of(graph));
    }
}
