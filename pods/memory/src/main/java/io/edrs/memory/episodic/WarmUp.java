package io.edrs.memory.episodic;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays what the indexes of active tenants lack as soon as the process is ready, so that as a rule no person's question waits for it. */
@Singleton
class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Table<Tenant> tenants;
    private final TenantGates gates;
    private final TaskScheduler later;

    WarmUp(Tables tables, TenantGates gates, TaskScheduler later) {
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.gates = gates;
        this.later = later;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        later.schedule(Duration.ZERO, this::run);
    }

    /** A database that is not there yet is waited for. */
    void run() {
        if (!tenants.all().values().stream().filter(Tenant::isActive).allMatch(tenant -> isOpened(tenant.id()))) {
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
