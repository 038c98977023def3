package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round the tenants and lets the model read on, where that is switched on. */
@Singleton
class HelpJob {

    private static final Logger LOG = LoggerFactory.getLogger(HelpJob.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Table<Tenant> tenants;
    private final HelpRounds rounds;
    private final HelpConfig config;

    HelpJob(Tables tables, HelpRounds rounds, HelpConfig config) {
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.rounds = rounds;
        this.config = config;
    }

    @Scheduled(initialDelay = "${edrs.memory.consolidation.model.first-round:3m}", fixedDelay = "${edrs.memory.consolidation.model.every:10m}")
    void go() {
        if (config.enabled()) {
            tenants.all().values().stream().filter(Tenant::isActive).forEach(tenant -> visit(tenant.id()));
        }
    }

    private void visit(String tenant) {
        try {
            rounds.run(tenant, config.round(), LONGEST).stopped().ifPresent(why -> LOG.info("The model's reading of what users of {} said stopped: {}", tenant, why));
        } catch (EdrsException e) {
            LOG.warn("The model read nothing of what users of {} said: {}", tenant, e.getMessage());
        }
    }
}
