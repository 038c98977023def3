package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.record.Leases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Goes through the passages and lets the model read those it has not read; stopped anywhere, it goes on there. */
@Singleton
final class ModelRounds {

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int PAGE = 50;
    private static final int SAMPLE = 200;

    private final TripleBook book;
    private final ModelReading reading;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    ModelRounds(TripleBook book, ModelReading reading, Leases leases, Ids ids, Clock clock) {
        this.book = book;
        this.reading = reading;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param asked passages the model was asked for @param stopped why it stopped before the end, empty at the end */
    record Run(int asked, Optional<String> stopped) {}

    /** @param characters to be sent for them, as the first of them let expect */
    record Waiting(long passages, long characters) {}

    /** Asks for at most so many passages, and begins none after so long. */
    Run run(String tenant, int most, Duration longest) {
        var holder = ids.next().toString();
        var name = "graph-model/" + tenant;
        if (!leases.acquire(name, holder, LEASE)) {
            return new Run(0, Optional.of("Another run is under way."));
        }
        try {
            return pages(tenant, most, clock.instant().plus(longest), () -> leases.acquire(name, holder, LEASE));
        } finally {
            leases.release(name, holder);
        }
    }

    Waiting waiting(String tenant) {
        var passages = book.countOpen(tenant);
        var sample = book.open(tenant, "", SAMPLE);
        return new Waiting(passages, sample.isEmpty() ? 0 : reading.toSend(tenant, sample) * passages / sample.size());
    }

    private Run pages(String tenant, int most, Instant end, BooleanSupplier alive) {
        int asked = 0;
        var after = "";
        for (var page = book.open(tenant, after, PAGE); !page.isEmpty(); page = book.open(tenant, after, PAGE)) {
            for (var passage : page) {
                if (asked >= most || clock.instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
                    return new Run(asked, Optional.of("More is waiting."));
                }
                if (!alive.getAsBoolean()) {
                    return new Run(asked, Optional.of("Another run took over."));
                }
                var outcome = careful(tenant, passage);
                asked += outcome.asked() ? 1 : 0;
                if (outcome.halt().isPresent()) {
                    return new Run(asked, outcome.halt());
                }
            }
            after = page.getLast();
        }
        return new Run(asked, Optional.empty());
    }

    private ModelReading.Outcome careful(String tenant, String passage) {
        try {
            return reading.read(tenant, passage);
        } catch (EdrsException e) {
            return new ModelReading.Outcome(true, Optional.of(e.getMessage()));
        }
    }
}
