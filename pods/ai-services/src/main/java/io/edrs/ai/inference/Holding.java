package io.edrs.ai.inference;

import io.edrs.platform.kernel.record.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The right to call a model for one step, renewed while the call lives; it falls free soon after a crash. */
final class Holding implements AutoCloseable {

    private static final Duration RENEWAL = Duration.ofSeconds(3);

    private final Leases leases;
    private final Clock clock;
    private final String name;
    private final String holder;
    private final Duration timeToLive;
    private Instant renewAt;

    Holding(Leases leases, Clock clock, String name, String holder, Duration longestSilence) {
        this.leases = leases;
        this.clock = clock;
        this.name = name;
        this.holder = holder;
        this.timeToLive = longestSilence.plus(RENEWAL).plusSeconds(2);
        this.renewAt = clock.instant().plus(RENEWAL);
    }

    boolean acquire() {
        renewAt = clock.instant().plus(RENEWAL);
        return leases.acquire(name, holder, timeToLive);
    }

    void renewWhenDue() {
        if (!clock.instant().isBefore(renewAt)) {
            acquire();
        }
    }

    @Override
    public void close() {
        leases.release(name, holder);
    }
}
