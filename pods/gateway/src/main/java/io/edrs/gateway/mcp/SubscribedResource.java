package io.edrs.gateway.mcp;

import io.edrs.schema.TableRow;
import java.time.Instant;

/** Somebody wants to be told when a resource changes. @param until when that ends, unless it is asked for again */
record SubscribedResource(String uri, Instant until) implements TableRow {

    /** The table's name; by tenant, user and a hash of the address. */
    static final String TABLE = "mcp-subscriptions";

    @Override
    public boolean belongsTo(String tenant, String key) {
        return TableRow.isKeyOf(tenant, key);
    }
}
