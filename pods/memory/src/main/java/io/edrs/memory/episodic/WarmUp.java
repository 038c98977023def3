package io.edrs.memory.episodic;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.BrokerPrepared;
import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays what the indexes of active tenants lack beside the rest of the start, so that no person's question waits for it. */
@Singleton
class WarmUp implements ApplicationEventListener<BrokerPrepared>, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    /** A replay that takes longer goes on while questions are taken; those of its tenant wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Table<Tenant> tenants;
    private final TenantGates gates;
    private final TaskScheduler later;
    private final Clock clock;
    private volatile @Nullable Instant began;
    private volatile boolean done;

    WarmUp(Tables tables, TenantGates gates, TaskScheduler later, Clock clock) {
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.gates = gates;
        this.later = later;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(BrokerPrepared event) {
        began = clock.instant();
        later.schedule(Duration.ZERO, this::run);
    }

    @Override
    public String name() {
        return "memory";
    }

    /** Ready once warm, or soon all the same. */
    @Override
    public boolean isWell() {
        var since = began;
        return done || since != null && clock.instant().isAfter(since.plus(PATIENCE));
    }

    /** A database that is not there yet is waited for. */
    void run() {
        if (tenants.all().values().stream().filter(Tenant::isActive).allMatch(tenant -> isOpened(tenant.id()))) {
            done = true;
        } else {
            later.schedule(AGAIN, this::run);
        }
    }

    /** Any other trouble is told, and the tenant's first question meets it again. */
    private boolean isOpened(String tenant) {
        try {
            gates.open(tenant);
            return true;
        } catch (EdrsException e) {
            if (e.category() == Category.UNAVAILABLE) {
                return false;
            }
            LOG.warn("Episodes of {} were not replayed: {}", tenant, e.getMessage());
            return true;
        }
    }
}
