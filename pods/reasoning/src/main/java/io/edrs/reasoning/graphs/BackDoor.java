package io.edrs.reasoning.graphs;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The back-door criterion (Pearl 1993): sets that hold no effect of the treatment and block every path into it. */
public final class BackDoor {

    private static final int LARGEST = 4;
    private static final int WIDEST = 20;

    private final CausalGraph graph;
    private final BitSet treatment;
    private final BitSet outcome;
    private final Separation behind;

    public BackDoor(CausalGraph graph, String treatment, String outcome) {
        if (treatment.equals(outcome)) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "The treatment and the outcome are the same variable, '%s'.".formatted(outcome));
        }
        this.graph = graph;
        this.treatment = Subsets.bits(graph.index(treatment));
        this.outcome = Subsets.bits(graph.index(outcome));
        this.behind = Separation.without(graph, new BitSet(), this.treatment);
    }

    /** Whether adjusting for the set gives the effect. */
    public boolean admits(BitSet set) {
        return !set.intersects(graph.descendants(treatment)) && !set.intersects(outcome) && behind.separated(treatment, outcome, set);
    }

    /** One minimal set, when any set there is will do; none when no set does. */
    public Optional<List<String>> minimal() {
        var set = candidates();
        if (!admits(set)) {
            return Optional.empty();
        }
        for (var variable : set.stream().toArray()) {
            set.clear(variable);
            if (!admits(set)) {
                set.set(variable);
            }
        }
        return Optional.of(graph.names(set));
    }

    /** Minimal sets, the smallest first, at most so many. */
    public List<List<String>> all(int most) {
        var sets = new ArrayList<BitSet>();
        var candidates = candidates().stream().boxed().toList();
        for (var size = 0; size <= Math.min(LARGEST, candidates.size()) && candidates.size() <= WIDEST && sets.size() < most; size++) {
            Subsets.any(candidates, size, chosen -> {
                var set = Subsets.bits(chosen);
                if (sets.stream().noneMatch(smaller -> contains(set, smaller)) && admits(set)) {
                    sets.add(set);
                }
                return sets.size() >= most;
            });
        }
        return sets.isEmpty() ? minimal().stream().toList() : sets.stream().map(graph::names).toList();
    }

    private BitSet candidates() {
        var both = (BitSet) treatment.clone();
        both.or(outcome);
        var set = graph.ancestors(both);
        set.andNot(graph.descendants(treatment));
        set.andNot(outcome);
        return set;
    }

    private static boolean contains(BitSet set, BitSet smaller) {
        var rest = (BitSet) smaller.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }
}
