package io.edrs.reasoning.aggregator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each step took, milliseconds. */
final class Steps {

    private static final double NANOS_PER_MS = 1_000_000;

    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private final long start = System.nanoTime();

    <T> T time(String step, Supplier<T> work) {
        var begin = System.nanoTime();
        var result = work.get();
        milliseconds.put(step, since(begin));
        return result;
    }

    /** How long the question waited before anybody looked at it; beside the total. */
    void waited(Duration wait) {
        milliseconds.put("wait", (double) Math.max(0, wait.toMillis()));
    }

    Map<String, Double> milliseconds() {
        milliseconds.put("total", since(start));
        return Map.copyOf(milliseconds);
    }

    private static double since(long begin) {
        return Math.round((System.nanoTime() - begin) / NANOS_PER_MS * 100) / 100.0;
    }
}
