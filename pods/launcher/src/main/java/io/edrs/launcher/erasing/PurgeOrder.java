package io.edrs.launcher.erasing;

import io.edrs.schema.TableRow;
import java.time.Instant;

/** A tenant is to be erased everywhere. */
public record PurgeOrder(String tenant, Instant at) implements TableRow {

    /** The table's name; by tenant. */
    public static final String TABLE = "tenant-purges";

    @Override
    public boolean belongsTo(String tenant, String key) {
        // A process that is down has to find it when it starts.
        return false;
    }
}
