package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.SqlFailures;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Copy;
import io.edrs.platform.store.driver.CopiedStore.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Our schemas at one moment: one transaction of repeatable reads, as the owner for what is said of the tables and as the
 * jobs' role, whom no row is hidden from, for what is in them.
 */
final class SchemaCopy implements Copy {

    private static final String HIDING = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ? and (not has_table_privilege(?, c.oid, 'select') or c.relrowsecurity and not exists (
                select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and ? = any (p.roles)
                and p.cmd in ('ALL', 'SELECT') and p.qual = 'true'))""";
    private final PostgresConfig config;
    private final Connection owner;

    SchemaCopy(PostgresConfig config) {
        this.config = config;
        try {
            owner = OwnerConnection.open(config);
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseThrow();
        }
    }

    @Override
    public void fix() {
        try {
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setReadOnly(true);
            try (var statement = owner.createStatement()) {
                statement.execute("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;"
                        + " set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local row_security = on; select 1");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Contents contents() {
        try {
            var contents = new SchemaCatalogue(owner).contents();
            for (var table : contents.tables()) {
                refuseHidden(table);
            }
            return contents;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A policy that hides rows would leave them out without a word. */
    private void refuseHidden(Table table) throws SQLException {
        try (var query = owner.prepareStatement(HIDING)) {
            query.setString(1, table.schema());
            query.setString(2, table.name());
            query.setString(3, config.jobsRole());
            query.setString(4, config.jobsRole());
            try (var found = query.executeQuery()) {
                if (found.next()) {
                    throw new EdrsException(KernelError.CONFIGURATION_INVALID, ("The role '%s' does not see all of %s in %s; bring the"
                            + " schemas up to date with './edrs stores migrations' first.").formatted(config.jobsRole(), found.getString(1), config.jdbcUrl()));
                }
            }
        }
    }

    @Override
    public void write(Table table, OutputStream out) {
        try {
            become(Quoted.name(config.jobsRole()));
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select %s from %s) to stdout with (encoding 'UTF8')"
                    .formatted(SchemaCatalogue.columns(table), SchemaCatalogue.name(table)), out);
            become("none");
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the rows of " + table, e);
        }
    }

    private void become(String role) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set local role " + role);
        }
    }


    @Override
    public void close() {
        try {
            owner.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static EdrsException failed(SQLException cause) {
        return SqlFailures.of("copy the database", cause);
    }
}
