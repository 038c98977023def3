package io.edrs.platform.kernel.service;

import io.edrs.schema.TableRow;
import java.time.Instant;

/**
 * A configuration value as every pod sees it in the table {@code config}, under {@link #keyOf}.
 *
 * @param value JSON: text, number, boolean, list or object
 * @param version 1, 2, …; higher is newer
 * @param changedBy the id of the API key
 */
public record ConfigEntry(String tenant, String key, Object value, long version, String changedBy, Instant changedAt) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "config";

    /** The table's key for a key of a tenant. */
    public static String keyOf(String tenant, String key) {
        return tenant + "/" + key;
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        return this.tenant.equals(tenant);
    }
}
