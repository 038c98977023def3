package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides goals of first-order logic in both directions, round by round: instances for proofs, growing worlds for models. */
public final class FirstOrder {

    private static final int ROUNDS = 5;

    private final List<Formula> premises;
    private final Formula goal;
    private final Limit limit;
    private boolean consistent;

    private FirstOrder(List<Formula> premises, Formula goal, Limit limit) {
        this.premises = premises;
        this.goal = goal;
        this.limit = limit;
    }

    /** What follows about the goal; within the limit, else undecided. */
    public static Outcome decide(List<Formula> premises, Formula goal, Limit limit) {
        try {
            return new FirstOrder(premises, goal, limit).decide();
        } catch (Limit.Exceeded exceeded) {
            return new Outcome.Undecided();
        }
    }

    /** The smallest set of premises found that contradict each other, with the proof; nothing when none is found within the limit. */
    public static Optional<Outcome.Contradictory> contradiction(List<Formula> premises, Limit limit) {
        try {
            return new FirstOrder(premises, Formula.FALSE, limit).contradiction();
        } catch (Limit.Exceeded exceeded) {
            return Optional.empty();
        }
    }

    private Outcome decide() {
        var against = new Grounding(premises, new Not(goal), limit);
        var along = new Grounding(premises, new Not(new Not(goal)), limit);
        Model with = null;
        Model without = null;
        var exhausted = false;
        for (var round = 0; round < ROUNDS && !exhausted; round++) {
            var more = against.round() | along.round();
            if (without == null) {
                var proof = refuted(against, goal);
                if (proof.isPresent()) {
                    return settled(proof.get(), true);
                }
            }
            if (with == null) {
                var proof = refuted(along, new Not(goal));
                if (proof.isPresent()) {
                    return settled(proof.get(), false);
                }
            }
            with = with == null ? model(goal, round) : with;
            without = without == null ? model(new Not(goal), round) : without;
            if (with != null && without != null) {
                return new Outcome.Open(with, without);
            }
            exhausted = !more && round > 2;
        }
        return new Outcome.Undecided();
    }

    private Optional<Block> refuted(Grounding grounding, Formula shown) {
        return Refutation.of(grounding.grounds(), limit).map(core -> new Derivation(core, premises, shown, limit).write());
    }

    private @Nullable Model model(Formula supposed, int besides) {
        try {
            var found = new ModelFinder(Stream.concat(premises.stream(), Stream.of(supposed)).toList(), limit).find(besides).orElse(null);
            consistent |= found != null;
            return found;
        } catch (Limit.Exceeded exceeded) {
            limit.check();
            return null;
        }
    }

    /** From premises that contradict each other anything follows, so that has to be looked for first. */
    private Outcome settled(Block proof, boolean proved) {
        if (!consistent) {
            for (var besides = 0; besides < 3 && !consistent; besides++) {
                model(proved ? goal : new Not(goal), besides);
            }
        }
        if (!consistent) {
            var contradiction = contradiction();
            if (contradiction.isPresent()) {
                return contradiction.get();
            }
        }
        return proved ? new Outcome.Proved(proof) : new Outcome.Refuted(proof);
    }

    private Optional<Outcome.Contradictory> contradiction() {
        var grounding = new Grounding(premises, null, limit);
        for (var round = 0; round < 3; round++) {
            grounding.round();
            var core = Refutation.of(grounding.grounds(), limit);
            if (core.isPresent()) {
                return Optional.of(smallest(core.get()));
            }
        }
        return Optional.empty();
    }

    private Outcome.Contradictory smallest(List<Ground> core) {
        var used = used(core);
        var best = core;
        for (var spare : used) {
            var fewer = new ArrayList<>(premises);
            fewer.set(spare, new Formula.And(List.of()));
            var grounding = new Grounding(fewer, null, limit);
            grounding.round();
            grounding.round();
            var other = Refutation.of(grounding.grounds(), limit);
            if (other.isPresent() && used(other.get()).size() < used(best).size()) {
                best = other.get();
            }
        }
        return new Outcome.Contradictory(used(best), new Derivation(best, premises, Formula.FALSE, limit).write());
    }

    private static List<Integer> used(List<Ground> core) {
        return core.stream().flatMap(ground -> switch (ground.source()) {
            case Ground.Premise(var index) -> Stream.of(index);
            case Ground.Said(var index, var of) -> Stream.of(index);
            default -> Stream.<Integer>of();
        }).distinct().sorted().toList();
    }
}
