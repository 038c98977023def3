package io.edrs.knowledge.update;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what is due, in one process of the cluster at a time. */
@Singleton
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final String LEASE = "knowledge.update";
    private static final int MOST = 100;

    private final Watchlist watchlist;
    private final Refresh refresh;
    private final Leases leases;
    private final Table<Tenant> tenants;
    private final ProcessInfo process;
    private final Settings settings;

    /** @param clock what tells when something is due */
    @Singleton
    record Settings(UpdateConfig config, Clock clock) {}

    Rounds(Watchlist watchlist, Refresh refresh, Leases leases, Tables tables, ProcessInfo process, Settings settings) {
        this.watchlist = watchlist;
        this.refresh = refresh;
        this.leases = leases;
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.process = process;
        this.settings = settings;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "30s")
    void run() {
        try {
            for (var tenant : tenants.all().values()) {
                if (tenant.isActive()) {
                    look(tenant.id());
                }
            }
        } catch (EdrsException e) {
            LOG.warn("Sources are looked at later: {} {}", e.code().name(), e.getMessage());
        }
    }

    private void look(String tenant) {
        for (var source : watchlist.due(tenant, settings.clock().instant(), MOST)) {
            // Renewed before each, for one look may take long.
            if (!leases.acquire(LEASE, process.name(), settings.config().lease())) {
                return;
            }
            var looked = refresh.look(tenant, source);
            LOG.debug("Looked at {} of tenant {}: {}", looked.address(), tenant, looked.outcome());
        }
    }
}
