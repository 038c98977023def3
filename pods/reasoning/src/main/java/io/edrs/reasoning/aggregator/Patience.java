package io.edrs.reasoning.aggregator;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long other pods have to reply: longer soon after the start, so that the first question is not answered from half of what is known. */
@Singleton
class Patience {

    private final AggregatorConfig config;
    private final Clock clock;
    private final Instant begin;

    Patience(AggregatorConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.begin = clock.instant();
    }

    Duration deadline() {
        return clock.instant().isBefore(begin.plus(config.early())) ? config.earlyDeadline() : config.askDeadline();
    }
}
