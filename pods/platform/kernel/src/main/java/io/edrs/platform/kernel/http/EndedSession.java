package io.edrs.platform.kernel.http;

import io.edrs.schema.TableRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session ended before its time, as the table {@code ended-sessions} holds it under its id for as long as a token of it could still be good.
 *
 * @param tenant whose; null in what was ended before it was noted
 * @param until from when on no token of it is good anyway
 */
public record EndedSession(@Nullable String tenant, Instant until) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "ended-sessions";

    @Override
    public boolean belongsTo(String tenant, String key) {
        return tenant.equals(this.tenant);
    }
}
