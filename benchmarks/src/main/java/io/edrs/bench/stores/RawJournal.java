package io.edrs.bench.stores;

import io.edrs.platform.servers.testing.TestServers.DatabaseEndpoint;
import io.edrs.platform.store.Journal.Entry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same columns and indexes by plain JDBC: one table, no tenant of its own, no row-level security, no check of anything. */
final class RawJournal implements JournalSubject {

    private static final String TABLE = """
            create schema if not exists bench;
            drop table if exists bench.journal;
            create table bench.journal (position bigint generated always as identity, tenant text not null, journal text not null,
                stream text not null, id uuid not null, at timestamptz not null, body jsonb not null, expires_at timestamptz,
                stored_at timestamptz not null default clock_timestamp(), primary key (id, journal, tenant));
            create index on bench.journal (tenant, journal, stream, at desc, position desc);
            create index on bench.journal (tenant, journal, position);
            create index on bench.journal using brin (stored_at)""";
    private static final String APPEND = """
            insert into bench.journal (tenant, journal, stream, id, at, body)
            select ?, 'bench', stream, id::uuid, at::timestamptz, body::jsonb from unnest(?, ?, ?, ?) as e (stream, id, at, body)
            on conflict do nothing""";
    private static final String LATEST = """
            select stream, id, at, body from bench.journal where tenant = ? and journal = 'bench' and stream = ? and at < ?
            order by at desc, position desc limit ?""";
    private final Connection connection;

    RawJournal(DatabaseEndpoint database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    @Override
    public void append(String tenant, List<Entry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, tenant);
            statement.setArray(2, texts(entries, Entry::stream));
            statement.setArray(3, texts(entries, entry -> entry.id().toString()));
            statement.setArray(4, texts(entries, entry -> entry.at().toString()));
            statement.setArray(5, texts(entries, Entry::json));
            statement.executeUpdate();
        }
    }

    @Override
    public List<Entry> latest(String tenant, String stream, Instant before, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(LATEST)) {
            statement.setString(1, tenant);
            statement.setString(2, stream);
            statement.setObject(3, before.atOffset(ZoneOffset.UTC));
            statement.setInt(4, limit);
            var found = new ArrayList<Entry>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getString(1), rows.getObject(2, UUID.class),
                            rows.getObject(3, OffsetDateTime.class).toInstant(), rows.getString(4), null));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private java.sql.Array texts(List<Entry> entries, Function<Entry, @Nullable String> text) throws SQLException {
        return connection.createArrayOf("text", entries.stream().map(text).toArray(String[]::new));
    }
}
