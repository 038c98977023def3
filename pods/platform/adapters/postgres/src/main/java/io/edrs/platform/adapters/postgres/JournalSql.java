package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Journal.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The statements of the journal and how their rows are read. */
final class JournalSql {

    // Positions are drawn under the shared lock and read under the exclusive one: once a reader has passed a position,
    // no entry can appear behind it. Writers do not wait for each other.
    static final String WRITING = "select pg_advisory_xact_lock_shared(hashtextextended(?, 7))";
    static final String READING = "select pg_advisory_xact_lock(hashtextextended(?, 7))";

    static final String APPEND = """
            insert into journal (tenant, journal, stream, id, at, body, expires_at)
            select ?, ?, stream, id::uuid, at::timestamptz, body::jsonb, expires_at::timestamptz
            from unnest(?, ?, ?, ?, ?) with ordinality as e (stream, id, at, body, expires_at, place)
            order by place
            on conflict (id, journal, tenant) do nothing""";
    static final String LATEST = """
            select stream, id, at, body, expires_at from journal
            where tenant = ? and journal = ? and stream = ? and at < ?
            order by at desc, position desc limit ?""";
    static final String STORED_SINCE = """
            with bound as (select case when ? > 0 then ? else coalesce(
                (select min(position) - 1 from journal where tenant = ? and journal = ? and stored_at >= ?),
                9223372036854775807) end as position)
            select stream, id, at, body, expires_at, position from journal
            where position > (select position from bound) and tenant = ? and journal = ? and stored_at >= ?
            order by position limit ?""";
    static final String DELETE = "delete from journal where tenant = ? and journal = ? and stream = coalesce(?, stream)";
    static final String REMOVE = "delete from journal where tenant = ? and journal = ? and stream = ? and id = any (?::uuid[])";

    static final Result<List<Entry>> ENTRIES = Result.rows(JournalSql::entry);
    static final Result<List<Stored>> STORED = Result.rows(row -> new Stored(row.getLong(6), entry(row)));

    private JournalSql() {}

    private static Entry entry(ResultSet row) throws SQLException {
        var expiry = row.getObject(5, OffsetDateTime.class);
        return new Entry(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4), expiry == null ? null : expiry.toInstant());
    }
}
