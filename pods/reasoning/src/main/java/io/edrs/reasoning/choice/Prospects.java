package io.edrs.reasoning.choice;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Options whose outcome hangs on which state of the world comes true.
 *
 * @param probabilities of the states
 * @param outcomes by option and state
 */
public record Prospects(List<String> options, List<String> states, double[] probabilities, double[][] outcomes) {

    private static final double TOLERANCE = 1e-6;
    private static final int MOST = 200;

    /** Throws {@code CHOICE_INVALID} for gaps, {@code PROBABILITIES_INVALID} for what does not sum to 1. */
    public Prospects {
        options = List.copyOf(options);
        states = List.copyOf(states);
        if (options.size() > MOST || states.size() > MOST) {
            throw new EdrsException(ChoiceError.CHOICE_INVALID, "%d options and %d states are refused; at most %d of each.".formatted(options.size(), states.size(), MOST));
        }
        if (options.size() < 2 || states.isEmpty() || outcomes.length != options.size() || probabilities.length != states.size()
                || Arrays.stream(outcomes).anyMatch(row -> row.length != probabilities.length || !Arrays.stream(row).allMatch(Double::isFinite))) {
            throw new EdrsException(ChoiceError.CHOICE_INVALID, "Each of at least two options needs an outcome for each of the states %s.".formatted(states));
        }
        var sum = Arrays.stream(probabilities).sum();
        if (!(Math.abs(sum - 1) <= TOLERANCE) || Arrays.stream(probabilities).anyMatch(probability -> probability < 0)) {
            throw new EdrsException(ChoiceError.PROBABILITIES_INVALID, "Probabilities sum to 1; these are %s, which sum to %.4g."
                    .formatted(Arrays.toString(probabilities), sum));
        }
    }

    /**
     * How an option does.
     *
     * @param utility expected
     * @param equivalent the sure outcome worth as much
     * @param worst its outcome in the worst state
     * @param regret the most by which another option could have done better
     */
    public record Prospect(String option, double utility, double equivalent, double worst, double regret) {}

    /** The options, the highest expected utility first. @param aversion to risk: 0 none, else utility is −exp(−aversion · outcome) */
    public List<Prospect> rank(double aversion) {
        return IntStream.range(0, options.size()).mapToObj(place -> prospect(place, aversion))
                .sorted(Comparator.comparingDouble((Prospect prospect) -> -prospect.equivalent())).toList();
    }

    /** What it is worth at most, without aversion to risk, to know the state before choosing (Howard 1966). */
    public double valueOfKnowing() {
        var informed = IntStream.range(0, states.size()).mapToDouble(state -> probabilities[state] * best(state)).sum();
        return informed - rank(0).getFirst().utility();
    }

    private Prospect prospect(int option, double aversion) {
        var row = outcomes[option];
        var utility = IntStream.range(0, row.length).mapToDouble(state -> probabilities[state] * (aversion == 0 ? row[state] : -Math.exp(-aversion * row[state]))).sum();
        var regret = IntStream.range(0, row.length).mapToDouble(state -> best(state) - row[state]).max().orElse(0);
        return new Prospect(options.get(option), utility, aversion == 0 ? utility : equivalent(row, aversion), Arrays.stream(row).min().orElse(0), regret);
    }

    /** Shifted by the least outcome, so that large outcomes do not overflow. */
    private double equivalent(double[] row, double aversion) {
        var shift = aversion > 0 ? Arrays.stream(row).min().orElse(0) : Arrays.stream(row).max().orElse(0);
        return shift - Math.log(IntStream.range(0, row.length).mapToDouble(state -> probabilities[state] * Math.exp(-aversion * (row[state] - shift))).sum()) / aversion;
    }

    private double best(int state) {
        return Arrays.stream(outcomes).mapToDouble(row -> row[state]).max().orElse(0);
    }
}
