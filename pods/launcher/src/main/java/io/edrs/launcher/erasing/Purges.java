package io.edrs.launcher.erasing;

import io.edrs.platform.kernel.service.TenantPurges;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.TableRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders of purges and their reports, in tables of the bus: a process that was down erases when it starts. */
public final class Purges implements TenantPurges {

    private static final Logger LOG = LoggerFactory.getLogger(Purges.class);
    private static final long PATIENCE_S = 10;

    private final Table<PurgeOrder> orders;
    private final Table<PurgeReport> reports;
    private final Tables tables;
    private final Erasure erasure;
    private final String target;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition reported = lock.newCondition();

    /** @param target what the process runs; it reports under that name */
    public Purges(Tables tables, Erasure erasure, String target, Clock clock) {
        this.orders = tables.open(PurgeOrder.TABLE, PurgeOrder.class);
        this.reports = tables.open(PurgeReport.TABLE, PurgeReport.class);
        this.tables = tables;
        this.erasure = erasure;
        this.target = target;
        this.clock = clock;
    }

    /** Begins to erase what is ordered, what was ordered while this process was down included. */
    public void follow() {
        reports.onChange((key, report) -> signal());
        orders.onChange((key, order) -> take(order));
    }

    @Override
    public Outcome purge(String tenant) {
        var order = new PurgeOrder(tenant, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        orders.put(tenant, order);
        var removed = new ArrayList<String>();
        var kept = new ArrayList<String>();
        var missing = awaited(order);
        answers(order).forEach(report -> {
            removed.addAll(report.removed());
            kept.addAll(report.kept());
        });
        if (!missing.isEmpty()) {
            kept.add("What these services keep, for no process that runs them answered yet; theirs goes when one starts: " + String.join(", ", missing) + ".");
        }
        return new Outcome(List.copyOf(removed), List.copyOf(kept));
    }

    /** Each table that this process reads: whoever writes one reads it. */
    private List<String> rows(String tenant) {
        return new TreeMap<>(tables.opened()).entrySet().stream().map(table -> rows(tenant, table.getKey(), table.getValue())).filter(said -> !said.isEmpty()).toList();
    }

    private static String rows(String tenant, String name, Table<? extends TableRow> table) {
        var keys = table.all().entrySet().stream().filter(row -> row.getValue().belongsTo(tenant, row.getKey())).map(Map.Entry::getKey).toList();
        keys.forEach(table::remove);
        return keys.isEmpty() ? "" : "Table %s: %d rows.".formatted(name, keys.size());
    }

    /** The services that did not answer in time. */
    private TreeSet<String> awaited(PurgeOrder order) {
        var left = TimeUnit.SECONDS.toNanos(PATIENCE_S);
        lock.lock();
        try {
            var missing = missing(order);
            while (!missing.isEmpty() && left > 0) {
                left = reported.awaitNanos(left);
                missing = missing(order);
            }
            return missing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return missing(order);
        } finally {
            lock.unlock();
        }
    }

    private TreeSet<String> missing(PurgeOrder order) {
        var missing = new TreeSet<>(erasure.allServices());
        answers(order).forEach(report -> report.services().forEach(missing::remove));
        return missing;
    }

    private List<PurgeReport> answers(PurgeOrder order) {
        return reports.all().values().stream().filter(report -> report.answers(order)).toList();
    }

    private void take(@Nullable PurgeOrder order) {
        if (order == null || reports.find(PurgeReport.key(target, order.tenant())).filter(report -> report.answers(order) && report.kept().isEmpty()).isPresent()) {
            return;
        }
        Thread.ofVirtual().name("edrs-purge-" + order.tenant()).start(() -> erase(order));
    }

    private void erase(PurgeOrder order) {
        var removed = new ArrayList<String>();
        var kept = new ArrayList<String>();
        try {
            removed.addAll(rows(order.tenant()));
            erasure.erase(order.tenant(), removed, kept);
        } catch (RuntimeException e) {
            LOG.error("The purge of {} stopped", order.tenant(), e);
            kept.add("Of %s: not all was erased, repeat the purge. %s".formatted(target, e));
        }
        reports.put(PurgeReport.key(target, order.tenant()), new PurgeReport(order.tenant(), order.at(), erasure.services(), removed, kept));
        LOG.info("Tenant {} was purged here: {} {}", order.tenant(), removed, kept);
    }

    private void signal() {
        lock.lock();
        try {
            reported.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
