package io.edrs.reasoning.graphs;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Separation in a causal graph (m-separation, Richardson 2003), by reachability, in time linear in the edges; edges into one set and out
 * of another may be cut, as the rules of do-calculus need it.
 */
public final class Separation {

    private final CausalGraph graph;
    private final BitSet noneInto;
    private final BitSet noneOutOf;

    private Separation(CausalGraph graph, BitSet noneInto, BitSet noneOutOf) {
        this.graph = graph;
        this.noneInto = noneInto;
        this.noneOutOf = noneOutOf;
    }

    /** In the graph as it is. */
    public static Separation in(CausalGraph graph) {
        return new Separation(graph, new BitSet(), new BitSet());
    }

    /** In the graph without the edges into the first set and without the directed edges out of the second. */
    public static Separation without(CausalGraph graph, BitSet into, BitSet outOf) {
        return new Separation(graph, into, outOf);
    }

    /** Whether every path between the two sets is blocked given the third. */
    public boolean separated(BitSet one, BitSet other, BitSet given) {
        return !reached(one, given).intersects(other);
    }

    /** The variables an open path leads to. */
    public BitSet reached(BitSet from, BitSet given) {
        var openColliders = ancestors(given);
        // A variable is entered over an arrowhead (place 2v) or over a tail (2v + 1).
        var seen = new BitSet(2 * graph.size());
        var open = new ArrayDeque<Integer>();
        from.stream().forEach(variable -> enter(2 * variable + 1, seen, open));
        while (!open.isEmpty()) {
            var place = open.poll();
            var variable = place / 2;
            var overTail = place % 2 == 1;
            if (!given.get(variable)) {
                children(variable).stream().forEach(child -> enter(2 * child, seen, open));
            }
            if (overTail ? !given.get(variable) : openColliders.get(variable)) {
                parents(variable).stream().forEach(parent -> enter(2 * parent + 1, seen, open));
                spouses(variable).stream().forEach(spouse -> enter(2 * spouse, seen, open));
            }
        }
        var reached = new BitSet(graph.size());
        seen.stream().map(place -> place / 2).filter(variable -> !given.get(variable) && !from.get(variable)).forEach(reached::set);
        return reached;
    }

    private static void enter(int place, BitSet seen, ArrayDeque<Integer> open) {
        if (!seen.get(place)) {
            seen.set(place);
            open.add(place);
        }
    }

    private BitSet ancestors(BitSet of) {
        var reached = (BitSet) of.clone();
        var open = (BitSet) of.clone();
        while (!open.isEmpty()) {
            var variable = open.nextSetBit(0);
            open.clear(variable);
            var fresh = parents(variable);
            fresh.andNot(reached);
            reached.or(fresh);
            open.or(fresh);
        }
        return reached;
    }

    private BitSet parents(int variable) {
        var parents = noneInto.get(variable) ? new BitSet() : (BitSet) graph.parents(variable).clone();
        parents.andNot(noneOutOf);
        return parents;
    }

    private BitSet children(int variable) {
        var children = noneOutOf.get(variable) ? new BitSet() : (BitSet) graph.children(variable).clone();
        children.andNot(noneInto);
        return children;
    }

    private BitSet spouses(int variable) {
        var spouses = noneInto.get(variable) ? new BitSet() : (BitSet) graph.spouses(variable).clone();
        spouses.andNot(noneInto);
        return spouses;
    }
}
