package io.edrs.memory.consolidation;

import io.edrs.memory.Extent;
import io.edrs.memory.Forgetting.Receipt;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round the tenants: reads what is older, and completes what was to be forgotten when a process died. */
@Singleton
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Tables tables;
    private final Leases leases;
    private final ProcessInfo process;
    private final Backlog backlog;
    private final Receipts receipts;
    private final Oblivion oblivion;

    Rounds(Tables tables, Leases leases, ProcessInfo process, Backlog backlog, Receipts receipts, Oblivion oblivion) {
        this.tables = tables;
        this.leases = leases;
        this.process = process;
        this.backlog = backlog;
        this.receipts = receipts;
        this.oblivion = oblivion;
    }

    @Scheduled(initialDelay = "${edrs.memory.consolidation.first-round:2m}", fixedDelay = "${edrs.memory.consolidation.every:10m}")
    void go() {
        tables.open(Tenant.TABLE, Tenant.class).all().values().stream().filter(Tenant::isActive).forEach(tenant -> visit(tenant.id()));
    }

    void visit(String tenant) {
        try {
            if (leases.acquire("consolidation/" + tenant, process.name(), LEASE)) {
                receipts.open(tenant).forEach(open -> oblivion.complete(tenant, open, extent(open)));
                backlog.run(tenant);
            }
        } catch (EdrsException e) {
            LOG.warn("Episodes of {} were not consolidated: {}", tenant, e.getMessage());
        }
    }

    /** The conversation of a turn is looked up again by whoever needs it. */
    private static Extent extent(Receipt open) {
        return ExtentText.parse(open.extent());
    }
}
