package io.edrs.platform.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A copy of PostgreSQL's files while it runs: the files in any order while it writes, then the log from the beginning to the
 * moment of {@link #stop}, which makes one consistent state of them. A slot keeps that log until this is closed.
 */
public final class PostgresCopy implements AutoCloseable {

    private static final long QUIET_PATIENCE_NANOS = 5_000_000_000L;
    private static final long GLANCE_NANOS = 5_000_000;
    private static final String ACTIVE = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
            + " AND state = 'active' AND pid <> pg_backend_pid()";
    private static final String TABLES = "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND c.relpersistence = 'p'"
            + " AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

    private final ClusterFiles files;
    private final Connection session;
    private final Connection counting;
    private final String firstLog;
    private String lastLog = "";

    /** Opens a connection to a database of the server as its superuser. */
    @FunctionalInterface
    interface Access {
        Connection to(String database) throws SQLException;
    }

    PostgresCopy(Path cluster, Access access) {
        files = new ClusterFiles(cluster);
        try {
            session = access.to(PostgresServer.SUPERUSER);
            counting = access.to(PostgresServer.DATABASE);
            one("SELECT pg_create_physical_replication_slot('edrs_copy_' || pg_backend_pid(), true, true)");
            firstLog = one("SELECT pg_walfile_name(pg_backup_start('edrs', true))").getFirst();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The files to copy first, the folders they need included; those that go meanwhile are not needed. */
    public ClusterFiles files() {
        return files;
    }

    /**
     * Fixes the moment and returns the text of {@code backup_label}. Waits until no statement runs, so that the rows counted
     * are those of the moment: whoever writes must be held by the caller.
     */
    public String stop() {
        try {
            awaitQuiet();
            counting.setAutoCommit(false);
            counting.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = counting.createStatement()) {
                statement.execute("SELECT 1");
            }
            var row = one("SELECT pg_walfile_name(lsn), labelfile FROM pg_backup_stop(false)");
            lastLog = row.getFirst();
            return row.get(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The log to copy after the moment. */
    public List<Path> logs() {
        return files.logs(firstLog, lastLog);
    }

    /** The rows of every table at the moment. */
    public Map<String, Long> rows() {
        try {
            return rows(counting);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Map<String, Long> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var statement = connection.createStatement()) {
            for (var table : column(statement, TABLES)) {
                rows.put(table, Long.parseLong(column(statement, "SELECT count(*) FROM " + table).getFirst()));
            }
        }
        return rows;
    }

    private void awaitQuiet() throws SQLException {
        var end = System.nanoTime() + QUIET_PATIENCE_NANOS;
        while (!one(ACTIVE).getFirst().equals("0")) {
            if (System.nanoTime() - end > 0) {
                throw new ServerException("server.postgres_busy", "PostgreSQL was busy with a statement for 5 s; make the backup at a quieter time");
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private List<String> one(String query) throws SQLException {
        try (var statement = session.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            var values = new ArrayList<String>();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return values;
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Ends the sessions, and with them the slot and a copy that was not stopped. */
    @Override
    public void close() {
        try (session; counting) {
            lastLog = "";
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static ServerException failed(SQLException cause) {
        return new ServerException("server.postgres_copy", "cannot copy PostgreSQL while it runs: " + cause.getMessage(), cause);
    }
}
