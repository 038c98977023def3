package io.edrs.reasoning.graphs;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution over variables as the ID algorithm carries it.
 *
 * @param estimand null for what is observed itself
 */
record Distribution(CausalGraph graph, BitSet over, @Nullable Estimand estimand) {

    /** Summed over all but the kept variables. */
    Distribution marginal(BitSet kept) {
        if (estimand == null || kept.equals(over)) {
            return new Distribution(graph, kept, estimand);
        }
        var out = (BitSet) over.clone();
        out.andNot(kept);
        return new Distribution(graph, kept, Estimand.sum(graph.names(out), estimand));
    }

    Estimand joint() {
        return estimand == null ? new Estimand.Probability(graph.names(over), List.of()) : estimand;
    }

    /** One variable given all before it in the graph's order; of the observed distribution only those that matter. */
    Estimand conditional(int variable, BitSet before) {
        if (estimand == null) {
            return new Estimand.Probability(List.of(graph.names().get(variable)), graph.names(blanket(variable, before)));
        }
        var with = (BitSet) before.clone();
        with.set(variable);
        return before.isEmpty() && with.equals(over) ? estimand : new Estimand.Quotient(marginal(with).joint(), marginal(before).joint());
    }

    /** Those before the variable in its district, and their parents: given them the others before it tell nothing more. */
    private BitSet blanket(int variable, BitSet before) {
        var with = (BitSet) before.clone();
        with.set(variable);
        var district = graph.districts(with).stream().filter(set -> set.get(variable)).findFirst().orElseThrow();
        var blanket = (BitSet) district.clone();
        district.stream().forEach(member -> blanket.or(graph.parents(member)));
        blanket.and(with);
        blanket.clear(variable);
        return blanket;
    }
}
