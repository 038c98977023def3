package io.edrs.reasoning.graphs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The front-door criterion (Pearl 1995): mediators that carry the whole effect and are themselves not confounded. */
public final class FrontDoor {

    private static final int LARGEST = 3;
    private static final int WIDEST = 16;

    private final CausalGraph graph;
    private final int treatment;
    private final int outcome;

    public FrontDoor(CausalGraph graph, String treatment, String outcome) {
        this.graph = graph;
        this.treatment = graph.index(treatment);
        this.outcome = graph.index(outcome);
    }

    /** The smallest set of mediators, when there is one of at most three. */
    public Optional<List<String>> mediators() {
        var between = between();
        var found = new ArrayList<List<String>>();
        for (var size = 1; size <= LARGEST && between.size() <= WIDEST && found.isEmpty(); size++) {
            Subsets.any(between, size, chosen -> {
                var set = Subsets.bits(chosen);
                if (admits(set)) {
                    found.add(graph.names(set));
                }
                return !found.isEmpty();
            });
        }
        return found.stream().findFirst();
    }

    /** Whether the set meets all three conditions of the criterion. */
    public boolean admits(BitSet mediators) {
        var x = Subsets.bits(treatment);
        var y = Subsets.bits(outcome);
        return interceptsAll(mediators)
                && Separation.without(graph, new BitSet(), x).separated(x, mediators, new BitSet())
                && Separation.without(graph, new BitSet(), mediators).separated(mediators, y, x);
    }

    private List<Integer> between() {
        var between = graph.descendants(Subsets.bits(treatment));
        between.and(graph.ancestors(Subsets.bits(outcome)));
        between.clear(treatment);
        between.clear(outcome);
        return IntStream.of(between.stream().toArray()).boxed().toList();
    }

    private boolean interceptsAll(BitSet mediators) {
        var seen = Subsets.bits(treatment);
        var open = Subsets.bits(treatment);
        while (!open.isEmpty()) {
            var variable = open.nextSetBit(0);
            open.clear(variable);
            var fresh = (BitSet) graph.children(variable).clone();
            fresh.andNot(mediators);
            fresh.andNot(seen);
            seen.or(fresh);
            open.or(fresh);
        }
        return !seen.get(outcome);
    }
}
