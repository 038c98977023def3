package io.edrs.memory.causaltrace;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of lineage that has passed its retention. */
@Singleton
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Lineage lineage;
    private final Tables tables;
    private final TraceConfig config;
    private final Clock clock;

    Expiry(Lineage lineage, Tables tables, TraceConfig config, Clock clock) {
        this.lineage = lineage;
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "15m", fixedDelay = "6h")
    void expire() {
        tables.open(Tenant.TABLE, Tenant.class).all().values().stream().filter(Tenant::isActive).forEach(tenant -> {
            try {
                lineage.expire(tenant.id(), clock.instant().minus(config.retention()));
            } catch (EdrsException e) {
                LOG.warn("Lineage of {} was not expired: {}", tenant.id(), e.getMessage());
            }
        });
    }
}
