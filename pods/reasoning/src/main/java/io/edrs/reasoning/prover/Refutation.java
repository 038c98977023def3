package io.edrs.reasoning.prover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The few ground formulas that cannot all be true. */
final class Refutation {

    private static final int FEW = 60;

    private Refutation() {}

    /** A smallest set (nothing in it can be spared) of the formulas that cannot all be true, or nothing when they can. */
    static Optional<List<Ground>> of(Collection<Ground> grounds, Limit limit) {
        var core = core(List.copyOf(grounds), limit);
        while (core.isPresent()) {
            var smaller = core(core.get(), limit);
            if (smaller.isEmpty() || smaller.get().size() >= core.get().size()) {
                break;
            }
            core = smaller;
        }
        return core.map(found -> found.size() <= FEW ? spared(found, limit) : found);
    }

    private static List<Ground> spared(List<Ground> core, Limit limit) {
        var kept = new ArrayList<>(core);
        for (var i = kept.size() - 1; i >= 0 && !limit.reached(); i--) {
            var without = new ArrayList<>(kept);
            without.remove(Math.min(i, without.size() - 1));
            var smaller = core(without, limit);
            if (smaller.isPresent()) {
                kept = new ArrayList<>(smaller.get());
                i = Math.min(i, kept.size());
            }
        }
        return kept;
    }

    private static Optional<List<Ground>> core(List<Ground> grounds, Limit limit) {
        var clauses = new Clauses();
        var each = grounds.stream().map(ground -> clauses.of(ground.formula())).toList();
        var definitions = clauses.definitions();
        var sat = new Sat(clauses.size(), limit);
        definitions.forEach(clause -> sat.add(clause, -1));
        for (var i = 0; i < each.size(); i++) {
            for (var clause : each.get(i)) {
                sat.add(clause, i);
            }
        }
        return sat.solve() ? Optional.empty() : Optional.of(named(sat.groups(), grounds));
    }

    private static List<Ground> named(BitSet groups, List<Ground> grounds) {
        return groups.stream().mapToObj(grounds::get).toList();
    }
}
