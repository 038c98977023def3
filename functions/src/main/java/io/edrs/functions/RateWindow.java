package io.edrs.functions;

import io.edrs.schema.shared.EventRatesMeasured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts one tumbling window; not safe for use by many threads. */
final class RateWindow {

    private final long startMillis;
    private final int seconds;
    private final Map<Subject, List<Long>> delays = new LinkedHashMap<>();

    RateWindow(long startMillis, int seconds) {
        this.startMillis = startMillis;
        this.seconds = seconds;
    }

    /** The window that time falls into; windows of all processes are the same. */
    static RateWindow around(long millis, int seconds) {
        return new RateWindow(Math.floorDiv(millis, seconds * 1000L) * seconds * 1000L, seconds);
    }

    void count(Subject subject, long delayMillis) {
        delays.computeIfAbsent(subject, first -> new ArrayList<>()).add(Math.max(0, delayMillis));
    }

    boolean isOver(long millis) {
        return millis >= startMillis + seconds * 1000L;
    }

    long startMillis() {
        return startMillis;
    }

    /** Rates by type and tenant; none for what did not occur. */
    List<EventRatesMeasured> rates() {
        return delays.entrySet().stream().map(entry -> rate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(EventRatesMeasured::measuredType).thenComparing(EventRatesMeasured::measuredTenant))
                .toList();
    }

    private EventRatesMeasured rate(Subject subject, List<Long> unsorted) {
        var sorted = unsorted.stream().sorted().toList();
        return new EventRatesMeasured(subject.type(), subject.tenant(), seconds, sorted.size(),
                (double) sorted.size() / seconds, percentile(sorted, 0.50), percentile(sorted, 0.95));
    }

    /** Nearest rank. */
    private static double percentile(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** What is counted apart. */
    record Subject(String type, String tenant) {}
}
