package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the graphs of active tenants soon after the start, so that no search waits for one. */
@Singleton
class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Table<Tenant> tenants;
    private final TenantGraphs graphs;

    Opening(Tables tables, TenantGraphs graphs) {
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.graphs = graphs;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "30s")
    void open() {
        tenants.all().values().stream().filter(Tenant::isActive).map(Tenant::id).forEach(tenant -> {
            try {
                graphs.of(tenant);
            } catch (EdrsException e) {
                LOG.warn("The graph of tenant {} is loaded later: {} {}", tenant, e.code().name(), e.getMessage());
            }
        });
    }
}
