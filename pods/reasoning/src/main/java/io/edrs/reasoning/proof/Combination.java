package io.edrs.reasoning.proof;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Why comparisons cannot all hold: so many times each of them, added up, say of a number what is not so (Farkas 1902).
 *
 * @param of the comparisons
 * @param times how often each is taken; less than never only for what is equal
 */
public record Combination(List<Linear> of, List<BigInteger> times) {

    public Combination {
        of = List.copyOf(of);
        times = List.copyOf(times);
    }

    /** What is wrong with it; empty when nothing is. */
    public Optional<String> fault() {
        if (of.size() != times.size()) {
            return Optional.of("It does not say how often each comparison is taken.");
        }
        var sums = new HashMap<String, BigInteger>();
        var number = BigInteger.ZERO;
        var strict = false;
        var inequality = false;
        for (var i = 0; i < of.size(); i++) {
            var often = times.get(i);
            var one = of.get(i);
            if (often.signum() < 0 && !one.sign().equals("=")) {
                return Optional.of("%s is turned round.".formatted(one));
            }
            strict |= often.signum() > 0 && one.sign().equals("<");
            inequality |= often.signum() > 0 && !one.sign().equals("=");
            number = number.add(often.multiply(one.number()));
            one.times().forEach((amount, factor) -> sums.merge(amount, often.multiply(factor), BigInteger::add));
        }
        if (sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
            return Optional.of("The amounts do not cancel out.");
        }
        var broken = number.signum() > 0 || strict && number.signum() == 0 || !inequality && number.signum() != 0;
        return broken ? Optional.empty() : Optional.of("What is left over holds.");
    }
}
