package io.edrs.launcher.erasing;

import io.edrs.schema.TableRow;
import java.time.Instant;
import java.util.List;

/**
 * What one process erased of a tenant.
 *
 * @param ordered the order it answers
 * @param services those that run in the process
 * @param kept what could not be erased, and why
 */
public record PurgeReport(String tenant, Instant ordered, List<String> services, List<String> removed, List<String> kept) implements TableRow {

    /** The table's name; by target and tenant. */
    public static final String TABLE = "tenant-purge-reports";

    static String key(String target, String tenant) {
        return target + " " + tenant;
    }

    boolean answers(PurgeOrder order) {
        return tenant.equals(order.tenant()) && !ordered.isBefore(order.at());
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        // Tells that an order was followed; it holds what was counted, and no content.
        return false;
    }
}
