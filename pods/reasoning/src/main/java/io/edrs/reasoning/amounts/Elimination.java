package io.edrs.reasoning.amounts;

import io.edrs.reasoning.proof.Combination;
import io.edrs.reasoning.proof.Linear;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes one amount after the other out of comparisons (Fourier 1826), and remembers how often each was used. */
final class Elimination {

    private static final int MOST = 4_000;

    /** A comparison made of others. */
    private record Row(Map<String, BigInteger> times, BigInteger number, String sign, Map<Integer, BigInteger> from) {

        BigInteger of(String amount) {
            return times.getOrDefault(amount, BigInteger.ZERO);
        }

        boolean equal() {
            return sign.equals("=");
        }

        Row plus(BigInteger own, Row other, BigInteger often) {
            var sign = equal() && other.equal() ? "=" : sign().equals("<") || other.sign().equals("<") ? "<" : "<=";
            return new Row(sum(times, own, other.times, often), number.multiply(own).add(other.number.multiply(often)), sign, sum(from, own, other.from, often));
        }

        private static <K> Map<K, BigInteger> sum(Map<K, BigInteger> one, BigInteger own, Map<K, BigInteger> other, BigInteger often) {
            var sum = new HashMap<K, BigInteger>();
            one.forEach((key, value) -> sum.merge(key, value.multiply(own), BigInteger::add));
            other.forEach((key, value) -> sum.merge(key, value.multiply(often), BigInteger::add));
            sum.values().removeIf(value -> value.signum() == 0);
            return sum;
        }
    }

    private final List<Linear> given;
    private List<Row> rows;

    Elimination(List<Linear> given) {
        this.given = given;
        this.rows = IntStream.range(0, given.size()).mapToObj(i -> new Row(given.get(i).times(), given.get(i).number(), given.get(i).sign(), Map.of(i, BigInteger.ONE))).toList();
    }

    /** How the comparisons contradict each other, if they do and it is found with little room. */
    Optional<Combination> contradiction() {
        given.stream().flatMap(one -> one.times().keySet().stream()).distinct().sorted().forEach(this::without);
        return rows.stream().filter(row -> row.times().isEmpty() && broken(row)).findFirst().map(row -> new Combination(given,
                IntStream.range(0, given.size()).mapToObj(i -> row.from().getOrDefault(i, BigInteger.ZERO)).toList()));
    }

    /** What the amount must be, as so many times it and a number are zero; nothing when that is not settled by what is equal. */
    Optional<Linear> value(String amount) {
        given.stream().flatMap(one -> one.times().keySet().stream()).distinct().filter(other -> !other.equals(amount)).sorted().forEach(this::without);
        return rows.stream().filter(row -> row.equal() && row.of(amount).signum() != 0).findFirst().map(row -> new Linear(row.times(), row.number(), "="));
    }

    private static boolean broken(Row row) {
        return row.equal() ? row.number().signum() != 0 : row.number().signum() > 0 || row.sign().equals("<") && row.number().signum() == 0;
    }

    private void without(String amount) {
        var equal = rows.stream().filter(row -> row.equal() && row.of(amount).signum() != 0).findFirst();
        rows = equal.map(row -> replaced(amount, row)).orElseGet(() -> paired(amount));
        if (rows.size() > MOST) {
            rows = List.of();
        }
    }

    private List<Row> replaced(String amount, Row by) {
        var factor = by.of(amount);
        return rows.stream().filter(row -> row != by).map(row -> row.of(amount).signum() == 0 ? row
                : row.plus(factor.abs(), by, row.of(amount).multiply(BigInteger.valueOf(-factor.signum())))).toList();
    }

    private List<Row> paired(String amount) {
        var left = new ArrayList<>(rows.stream().filter(row -> row.of(amount).signum() == 0).toList());
        for (var above : rows.stream().filter(row -> row.of(amount).signum() > 0).toList()) {
            rows.stream().filter(row -> row.of(amount).signum() < 0).forEach(below -> left.add(above.plus(below.of(amount).negate(), below, above.of(amount))));
        }
        return left;
    }
}
