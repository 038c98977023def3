package io.edrs.reasoning.amounts;

import io.edrs.reasoning.proof.Linear;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What is asked of amounts.
 *
 * @param rows what is to be judged; empty where a number is asked for
 * @param times of which amounts, each taken so many times, the number is asked for
 * @param told how the answer is said, {@code %s} for the number
 */
record Asked(String words, List<Linear> rows, Map<String, BigInteger> times, String told) {

    Asked {
        rows = List.copyOf(rows);
        times = Map.copyOf(times);
    }

    boolean number() {
        return rows.isEmpty();
    }
}
