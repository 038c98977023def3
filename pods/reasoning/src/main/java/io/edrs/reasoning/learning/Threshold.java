package io.edrs.reasoning.learning;

import io.edrs.reasoning.Learned;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Chooses a threshold by some outcomes and measures it on others. */
final class Threshold {

    static final int FEWEST = 24;
    private static final int FEWEST_HELD = 6;
    private static final int STEPS = 20;

    private Threshold() {}

    /** @param before the share of held-out outcomes dealt with rightly with the present threshold @param after with this one */
    record Proposal(double value, double before, double after) {}

    /** A better threshold than the present one, {@link Learned#NEVER} where silence is best; nothing when there is none, it does not hold up on what it was not chosen by, or too little is known. */
    static Optional<Proposal> better(List<Outcome> outcomes, double present) {
        var taught = outcomes.stream().filter(outcome -> !outcome.held()).toList();
        var held = outcomes.stream().filter(Outcome::held).toList();
        if (outcomes.size() < FEWEST || held.size() < FEWEST_HELD) {
            return Optional.empty();
        }
        var best = DoubleStream.concat(IntStream.range(0, STEPS).mapToDouble(step -> (double) step / STEPS), DoubleStream.of(Learned.NEVER)).boxed()
                // Of equals the lowest: what need not be kept back is said.
                .reduce((one, other) -> right(taught, other) > right(taught, one) ? other : one).orElseThrow();
        var before = right(held, present);
        var after = right(held, best);
        return right(taught, best) > right(taught, present) && after > before ? Optional.of(new Proposal(best, before, after)) : Optional.empty();
    }

    /** Good answers are to be given, bad ones are not. */
    private static double right(List<Outcome> outcomes, double threshold) {
        return outcomes.stream().filter(outcome -> outcome.good() == outcome.confidence() >= threshold).count() / (double) outcomes.size();
    }
}
