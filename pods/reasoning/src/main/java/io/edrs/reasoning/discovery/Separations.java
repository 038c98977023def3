package io.edrs.reasoning.discovery;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which set made two variables independent, and how sure that is. */
final class Separations {

    /** @param p the test's, the higher the surer */
    record Found(int[] set, double p) {

        boolean contains(int variable) {
            for (var each : set) {
                if (each == variable) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<Long, Found> found = new HashMap<>();

    void put(int one, int other, Found set) {
        found.put(key(one, other), set);
    }

    @Nullable Found of(int one, int other) {
        return found.get(key(one, other));
    }

    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
