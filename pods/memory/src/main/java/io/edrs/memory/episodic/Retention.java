package io.edrs.memory.episodic;

import io.edrs.memory.Perishable;
import io.edrs.platform.store.Journal;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Lets go of what has passed its retention, in all memories of the process; the indexes drop it when they next come upon it. */
@Singleton
class Retention {

    private final Journal journal;
    private final List<Perishable> others;
    private final Clock clock;

    Retention(Journal journal, List<Perishable> others, Clock clock) {
        this.journal = journal;
        this.others = others;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void expire() {
        journal.expire(clock.instant());
        others.forEach(memory -> memory.expire(clock.instant()));
    }
}
