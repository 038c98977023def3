package io.edrs.reasoning.proof;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A comparison of amounts: so many times each of them, and a number, are together zero, at most zero, or less than zero.
 *
 * @param sign {@code =}, {@code <=} or {@code <}
 */
public record Linear(Map<String, BigInteger> times, BigInteger number, String sign) {

    public Linear {
        times = Map.copyOf(times);
    }

    /** Whether it holds of the amounts. */
    public boolean holds(Map<String, BigInteger> amounts) {
        var sum = number;
        for (var one : times.entrySet()) {
            var amount = amounts.get(one.getKey());
            if (amount == null) {
                return false;
            }
            sum = sum.add(one.getValue().multiply(amount));
        }
        return sign.equals("=") ? sum.signum() == 0 : sign.equals("<") ? sum.signum() < 0 : sum.signum() <= 0;
    }

    @Override
    public String toString() {
        var left = new TreeMap<>(times).entrySet().stream().map(one -> (one.getValue().equals(BigInteger.ONE) ? "" : one.getValue() + "·") + one.getKey().replace(' ', '_')).collect(Collectors.joining(" + "));
        return "%s %s %s".formatted(left.isEmpty() ? "0" : left, sign.equals("<=") ? "≤" : sign, number.negate());
    }
}
