package io.edrs.launcher.erasing;

import java.time.Instant;

/** A tenant is to be erased everywhere. */
public record PurgeOrder(String tenant, Instant at) {

    /** The table's name; by tenant. */
    public static final String TABLE = "tenant-purges";
}
