package io.edrs.reasoning.amounts;

import io.edrs.reasoning.arrange.Arrangement;
import io.edrs.reasoning.proof.Linear;
import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whole amounts of which comparisons hold, by the engine for constraints. */
final class Worlds {

    private static final int LARGEST = 100_000;
    private static final int OFTEN = 60;

    private Worlds() {}

    static Optional<Map<String, BigInteger>> of(List<Linear> rows, Duration within) {
        var largest = rows.stream().map(row -> row.number().abs()).reduce(BigInteger.TEN, BigInteger::max).multiply(BigInteger.valueOf(4));
        var often = rows.stream().flatMap(row -> row.times().values().stream()).map(BigInteger::abs).reduce(BigInteger.ONE, BigInteger::max);
        if (largest.compareTo(BigInteger.valueOf(LARGEST)) > 0 || often.compareTo(BigInteger.valueOf(OFTEN)) > 0) {
            return Optional.empty();
        }
        var places = new HashMap<String, Puzzle.Range>();
        AmountReader.amounts(rows).forEach(amount -> places.put(amount, new Puzzle.Range(0, largest.intValueExact())));
        var said = rows.stream().map(row -> new Puzzle.Said(new Constraint.Compare(side(row, 1), row.sign(), side(row, -1)), row.toString())).toList();
        var solution = Arrangement.of(new Puzzle(places, said, List.of()), within).solution();
        var world = new HashMap<String, BigInteger>();
        solution.forEach((amount, value) -> world.put(amount, BigInteger.valueOf(value)));
        return solution.isEmpty() && !places.isEmpty() ? Optional.empty() : Optional.of(world);
    }

    /** What stands on one side of the comparison, all of it taken positively. */
    private static Amount side(Linear row, int sign) {
        Amount sum = new Amount.Number(row.number().signum() == sign ? row.number().abs().intValueExact() : 0);
        for (var one : row.times().entrySet()) {
            for (var i = 0; i < (one.getValue().signum() == sign ? one.getValue().abs().intValueExact() : 0); i++) {
                sum = new Amount.Sum(sum, new Amount.Place(one.getKey()));
            }
        }
        return sum;
    }
}
