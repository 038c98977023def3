package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.Attempts;
import io.edrs.platform.store.Names;
import java.util.List;
import java.util.UUID;

/** Failures in the table {@code attempts}. */
public final class PostgresAttempts implements Attempts {

    private static final int LONGEST_CAUSE = 4_000;
    private static final String COUNT = """
            insert into attempts as a (event_id, handler, tenant, first_cause) values (?, ?, ?, ?)
            on conflict (event_id, handler, tenant) do update set count = a.count + 1, counted_at = now()
            returning count, first_cause""";
    private static final String CLEAR = "delete from attempts where event_id = ? and handler = ? and tenant = ?";
    private final PostgresDatabase database;

    public PostgresAttempts(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Failure countFailure(String tenant, String handler, UUID eventId, String cause) {
        var kept = cause.replace('\u0000', ' ');
        return database.inTenant(Names.tenant(tenant),
                Result.rows(row -> new Failure(row.getInt(1), row.getString(2))), List.of(COUNT),
                eventId, Names.id(handler), tenant, kept.substring(0, Math.min(kept.length(), LONGEST_CAUSE))).getFirst();
    }

    @Override
    public void clear(String tenant, String handler, UUID eventId) {
        database.inTenant(Names.tenant(tenant), Result.touched(), List.of(CLEAR), eventId, Names.id(handler), tenant);
    }
}
