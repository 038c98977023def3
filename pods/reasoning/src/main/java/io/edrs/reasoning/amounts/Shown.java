package io.edrs.reasoning.amounts;

import io.edrs.reasoning.proof.Combination;
import io.edrs.reasoning.proof.Linear;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Why amounts are as is said.
 *
 * @param combinations each shows that what it adds up cannot all hold
 * @param worlds amounts of which all that is given holds, where something is left open
 */
public record Shown(List<Linear> given, List<Combination> combinations, List<Map<String, BigInteger>> worlds) {

    public Shown {
        given = List.copyOf(given);
        combinations = List.copyOf(combinations);
        worlds = List.copyOf(worlds);
    }

    /** Whether the checkers accept all of it. */
    boolean accepted() {
        return combinations.stream().allMatch(one -> one.fault().isEmpty()) && worlds.stream().allMatch(world -> given.stream().allMatch(row -> row.holds(world)));
    }
}
