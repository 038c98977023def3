package io.edrs.memory.working;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Lets go of what has passed its retention. */
@Singleton
class ItemRetention {

    private final ItemSeries items;
    private final Clock clock;

    ItemRetention(ItemSeries items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void expire() {
        items.expire(clock.instant());
    }
}
