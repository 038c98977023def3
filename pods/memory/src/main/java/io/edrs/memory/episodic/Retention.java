package io.edrs.memory.episodic;

import io.edrs.platform.store.Journal;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Lets go of what has passed its retention; the indexes drop it when they next come upon it. */
@Singleton
class Retention {

    private final Journal journal;
    private final Clock clock;

    Retention(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void expire() {
        journal.expire(clock.instant());
    }
}
