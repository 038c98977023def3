package io.edrs.schema.gateway;

import io.edrs.schema.TableRow;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody no longer wants the answer to this message: a row of the table {@value #TABLE}, gone when the answer is on record.
 *
 * @param wishedAt when
 */
public record StopWish(UUID messageId, Instant wishedAt) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "stops";

    /** The row of that message. */
    public static String key(String tenant, UUID messageId) {
        return tenant + "/" + messageId;
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        return TableRow.isKeyOf(tenant, key);
    }
}
