package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.store.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outcomes in the table {@code outputs}; the primary key decides who was first. */
public final class PostgresOutputRecord implements OutputRecord {

    private static final int BATCH = 10_000;
    private static final String FIND = "select outgoing from outputs where event_id = ? and handler = ? and tenant = ?";
    private static final String RECORD = """
            insert into outputs (event_id, handler, tenant, outgoing) values (?, ?, ?, ?)
            on conflict (event_id, handler, tenant) do nothing""";
    private static final Result<Optional<List<byte[]>>> OUTGOING = Result.first(PostgresOutputRecord::outgoing);
    private final PostgresDatabase database;

    public PostgresOutputRecord(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<List<byte[]>> find(String tenant, String handler, UUID incomingEventId) {
        return database.inTenant(Names.tenant(tenant), OUTGOING, List.of(FIND), incomingEventId, Names.id(handler), tenant);
    }

    @Override
    public List<byte[]> recordIfAbsent(String tenant, String handler, UUID incomingEventId, List<byte[]> outgoing) {
        var isFirst = database.inTenant(Names.tenant(tenant), Result.touched(), List.of(RECORD),
                incomingEventId, Names.id(handler), tenant, outgoing.toArray(byte[][]::new)) == 1;
        return isFirst ? outgoing : find(tenant, handler, incomingEventId).orElse(outgoing);
    }

    @Override
    public int expire(int olderThanDays) {
        return Batches.untilNone(
                () -> database.outsideTenants(Result.number(), "select edrs.expire_outputs(?, ?)", olderThanDays, BATCH));
    }

    private static List<byte[]> outgoing(ResultSet row) throws SQLException {
        return List.of((byte[][]) row.getArray(1).getArray());
    }
}
