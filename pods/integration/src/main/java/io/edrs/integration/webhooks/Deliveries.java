package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due, in one process of the cluster at a time. */
@Singleton
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String LEASE = "integration.webhooks";
    private static final int AT_ONCE = 32;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Leases leases;
    private final Table<Tenant> tenants;
    private final ProcessInfo process;
    private final WebhooksConfig config;
    private final Clock clock;

    Deliveries(Outbox outbox, Delivery delivery, Leases leases, Tables tables, ProcessInfo process, Settings settings) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.leases = leases;
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.process = process;
        this.config = settings.config();
        this.clock = settings.clock();
    }

    /** @param clock what tells when something is due */
    @Singleton
    record Settings(WebhooksConfig config, Clock clock) {}

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void run() {
        if (!leases.acquire(LEASE, process.name(), config.timeout().multipliedBy(3))) {
            return;
        }
        for (var tenant : tenants.all().values()) {
            if (tenant.isActive()) {
                leases.acquire(LEASE, process.name(), config.timeout().multipliedBy(3));
                deliver(tenant.id());
                outbox.forget(tenant.id(), clock.instant().minus(config.keep()));
            }
        }
    }

    private void deliver(String tenant) {
        var due = outbox.due(tenant, AT_ONCE);
        if (!due.isEmpty()) {
            var attempts = new ArrayList<Future<?>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(one -> attempts.add(threads.submit(() -> delivery.attempt(tenant, one))));
            }
            attempts.stream().filter(attempt -> attempt.state() == Future.State.FAILED)
                    .forEach(attempt -> LOG.warn("A delivery could not be settled and is tried again", attempt.exceptionNow()));
        }
    }
}
