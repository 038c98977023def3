package io.edrs.persona.performance;

import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of measurements that have passed their retention. */
@Singleton
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Measurements measurements;
    private final PerformanceConfig config;
    private final Clock clock;

    Expiry(Measurements measurements, PerformanceConfig config, Clock clock) {
        this.measurements = measurements;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "20m", fixedDelay = "6h")
    void expire() {
        try {
            measurements.expire(clock.instant().minus(config.retention()));
        } catch (EdrsException e) {
            LOG.warn("Measurements were not expired: {}", e.getMessage());
        }
    }
}
