package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.SqlFailures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * Statements sent together with the tenant they run in. The driver pipelines them before one synchronisation, so the
 * server runs them as one implicit transaction and forgets the tenant at its end, with nothing to reset. Two batches that
 * take the same rows in another order may meet in a deadlock, of which the server ends one: that one is sent again.
 */
record TenantCall(String tenant, List<String> statements, Object... values) {

    private static final String IN_TENANT = "select set_config('edrs.tenant', ?, true)";
    private static final String SELECT = "select ";
    private static final String LOCK = SELECT + "pg_advisory_xact_lock";

    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

    /** Where a connection comes from. */
    @FunctionalInterface
    interface Connections {
        Connection take() throws SQLException;
    }

    <T> T run(Connections connections, Result<T> result) {
        if (tenant.indexOf(0) >= 0) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The tenant has a NUL character; leave it out.");
        }
        return run(connections, result, TRIES);
    }

    private <T> T run(Connections connections, Result<T> result, int tries) {
        try (var connection = connections.take();
                var statement = connection.prepareStatement(text())) {
            bind(connection, statement);
            statement.execute();
            for (var i = locksFirst() ? 1 : 0; i < statements.size(); i++) {
                statement.getMoreResults();
            }
            return result.read(statement);
        } catch (SQLException e) {
            if (DEADLOCK.equals(e.getSQLState()) && tries > 1) {
                return run(connections, result, tries - 1);
            }
            throw SqlFailures.of("reach the store", e);
        }
    }

    /** A lock that is taken first is taken with entering the tenant: one statement less. */
    private String text() {
        var own = String.join(";", statements);
        return IN_TENANT + (locksFirst() ? "," + own.substring(SELECT.length()) : ";" + own);
    }

    private boolean locksFirst() {
        return statements.size() > 1 && statements.getFirst().startsWith(LOCK);
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        statement.setString(1, tenant);
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            switch (value) {
                case String[] texts -> statement.setArray(i + 2, connection.createArrayOf("text", texts));
                case byte[][] bytes -> statement.setArray(i + 2, connection.createArrayOf("bytea", bytes));
                // Of one type with the values beside it: a change of types makes the driver end the transaction between the statements.
                case null -> statement.setNull(i + 2, Types.VARCHAR);
                default -> statement.setObject(i + 2, value);
            }
        }
    }
}
