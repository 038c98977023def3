package io.edrs.bench.stores;

import io.edrs.platform.servers.testing.TestServers.DatabaseEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** The statements of the adapters by plain JDBC, in the same shape: tenant and statements in one round trip and one transaction. */
final class RawPostgres implements AutoCloseable {

    private static final String TENANT = "raw";
    private static final String SET = "select set_config('edrs.tenant', ?, true);";
    private static final String PUT = SET + "select pg_advisory_xact_lock_shared(hashtextextended(?, 8));"
            + "insert into documents as d (tenant, collection, id, body, expires_at) values (?, ?, ?, ?::jsonb, ?::timestamptz) on conflict (tenant, collection, id) "
            + "do update set body = excluded.body, expires_at = excluded.expires_at, changed_at = now(), "
            + "version = case when d.expires_at <= now() then 1 else d.version + 1 end returning id, version, body, expires_at";
    private static final String FIND = SET + "select id, version, body, expires_at from documents where tenant = ? and collection = ? and id = ? "
            + "and (expires_at is null or expires_at > now())";
    private static final String ADD = SET + """
            insert into counters as c (tenant, counter, key, value, expires_at)
            select i.tenant, i.counter, i.key, greatest(i.amount, 0), now() + i.lifetime * interval '1 millisecond'
            from (values (?, ?, ?, ?::bigint, ?::bigint, ?::bigint)) i (tenant, counter, key, amount, lifetime, most)
            where i.amount <= i.most
            on conflict (tenant, counter, key) do update set
                value = greatest(case when c.expires_at <= now() then 0 else c.value end + ?, 0),
                expires_at = case when c.expires_at <= now() then excluded.expires_at else c.expires_at end
            where case when c.expires_at <= now() then 0 else c.value end + ? <= ?
            returning value""";
    private static final String READ = SET + "select value from counters where tenant = ? and counter = ? and key = ? and expires_at > now()";
    private static final String APPEND = SET + "select pg_advisory_xact_lock_shared(hashtextextended(?, 7));" + """
            insert into journal (tenant, journal, stream, id, at, body, expires_at)
            select ?, ?, stream, id::uuid, at::timestamptz, body::jsonb, expires_at::timestamptz
            from unnest(?, ?, ?, ?, ?) with ordinality as e (stream, id, at, body, expires_at, place) order by place
            on conflict (id, journal, tenant) do nothing""";
    private static final String LATEST = SET + """
            select stream, id, at, body, expires_at from journal where tenant = ? and journal = ? and stream = ? and at < ?
            order by at desc, position desc limit ?""";
    private static final long MOST = (1L << 53) - 1;
    private final Connection connection;

    RawPostgres(DatabaseEndpoint database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.app());
        properties.setProperty("password", database.appPassword());
        properties.setProperty("currentSchema", "edrs");
        // As the adapter's connections: a driver that minds a time limit reads otherwise than one that waits for ever.
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
        }
    }

    Work documents() {
        return PortWork.work(number -> last(2, PUT, TENANT, TENANT + "/" + PortWork.NAME, TENANT, PortWork.NAME, PortWork.key(number), PortWork.JSON, null),
                number -> Work.found(last(1, FIND, TENANT, TENANT, PortWork.NAME, PortWork.key(number)) > 0));
    }

    Work counters() {
        return PortWork.work(number -> last(1, ADD, TENANT, TENANT, PortWork.NAME, PortWork.key(number), 1L, PortWork.DAY.toMillis(), MOST, 1L, 1L, MOST),
                number -> Work.found(last(1, READ, TENANT, TENANT, PortWork.NAME, PortWork.key(number)) > 0));
    }

    Work journal() {
        return PortWork.work(number -> {
            var entry = PortWork.entry("r", number);
            last(2, APPEND, TENANT, TENANT + "/" + PortWork.NAME, TENANT, PortWork.NAME, new String[] {entry.stream()},
                    new String[] {entry.id().toString()}, new String[] {entry.at().toString()}, new String[] {entry.json()}, new String[] {null});
        }, number -> Work.found(last(1, LATEST, TENANT, TENANT, PortWork.NAME, "s" + number % 50, java.time.OffsetDateTime.MAX, 20) > 0));
    }

    /** Runs it and reads every column of the last statement's rows; how many there were. */
    private int last(int statements, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                if (values[i] instanceof String[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else if (values[i] == null) {
                    statement.setNull(i + 1, java.sql.Types.VARCHAR);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
            for (var i = 0; i < statements; i++) {
                statement.getMoreResults();
            }
            return rows(statement);
        }
    }

    private static int rows(PreparedStatement statement) throws SQLException {
        var many = 0;
        try (var rows = statement.getResultSet()) {
            while (rows != null && rows.next()) {
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    rows.getString(i);
                }
                many++;
            }
        }
        return many;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
