package io.edrs.platform.kernel.service;

import io.edrs.schema.TableRow;
import java.time.Instant;

/**
 * A tenant as every pod sees it in the table {@code tenants}.
 *
 * @param id 1 to 32 characters of {@code [a-z0-9-]}, starting with a letter
 * @param status {@code provisioning}, {@code active}, {@code suspended} or {@code deleted}
 */
public record Tenant(String id, String displayName, String status, Instant createdAt) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "tenants";

    /** Whether its events are handled. */
    public boolean isActive() {
        return "active".equals(status);
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        // Its name stays taken for good.
        return false;
    }
}
