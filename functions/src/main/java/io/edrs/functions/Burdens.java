package io.edrs.functions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Work given a moment ago: the table of personas learns of it by way of the persona itself, and until then a burst of work
 * must not all go to whoever had least before it. Kept in memory alone; after a restart the table knows.
 */
final class Burdens {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Map<String, Deque<Instant>> given = new ConcurrentHashMap<>();
    private final Clock clock;

    Burdens(Clock clock) {
        this.clock = clock;
    }

    void gave(String tenant, String personaId) {
        given.compute(tenant + "/" + personaId, (key, before) -> {
            var times = before == null ? new ArrayDeque<Instant>() : before;
            times.addLast(clock.instant());
            return times;
        });
    }

    int of(String tenant, String personaId) {
        var since = clock.instant().minus(MOMENT);
        var left = given.computeIfPresent(tenant + "/" + personaId, (key, times) -> {
            while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
                times.removeFirst();
            }
            return times.isEmpty() ? null : times;
        });
        return left == null ? 0 : left.size();
    }
}
