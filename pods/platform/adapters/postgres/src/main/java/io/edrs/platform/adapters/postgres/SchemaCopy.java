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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable PortionRows portion;
    private final Connection owner;

    /** @param portion null for everything */
    SchemaCopy(PostgresConfig config, @Nullable PortionRows portion) {
        this.config = config;
        this.portion = portion;
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
            var all = new SchemaCatalogue(owner).contents();
            var contents = portion == null ? all : portion.within(all);
            for (var table : contents.tables()) {
                refuseHidden(table);
            }
            return portion == null || contents.tables().isEmpty() ? contents
                    : new Contents(contents.schemas(), contents.tables(), contents.sequences(), weeks(portion.weeks()));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<String> weeks(@Nullable String query) throws SQLException {
        var weeks = new ArrayList<String>();
        if (query != null) {
            become(Quoted.name(config.jobsRole()));
            try (var statement = owner.createStatement(); var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    weeks.add(rows.getString(1));
                }
            }
            become("none");
        }
        return weeks;
    }

    /** Whether the portion has no rows there. */
    boolean isEmpty(Table table) {
        try {
            become(Quoted.name(config.jobsRole()));
            try (var statement = owner.createStatement();
                    var found = statement.executeQuery("select exists (select from " + SchemaCatalogue.name(table) + where() + ")")) {
                found.next();
                return !found.getBoolean(1);
            } finally {
                become("none");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private String where() {
        return portion == null ? "" : portion.where();
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
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select %s from %s%s) to stdout with (encoding 'UTF8')"
                    .formatted(SchemaCatalogue.columns(table), SchemaCatalogue.name(table), where()), out);
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
