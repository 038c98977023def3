package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.SqlFailures;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import io.edrs.platform.store.driver.CopiedStore.Schema;
import io.edrs.platform.store.driver.CopiedStore.Table;
import io.edrs.platform.store.driver.CopiedStore.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Puts what one service has in the place of what is there of it, in a database that others may use, in one transaction. */
final class PortionLoad {

    /** Who holds a table that long is no reason to hold the service longer. */
    private static final String PATIENCE = "set local lock_timeout = '10s'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0";
    /** TimescaleDB 2.19 cannot plan a deletion with it where there is row-level security; elsewhere the setting is idle. */
    private static final String PLAIN_DELETIONS = "select set_config('timescaledb.enable_chunk_append', 'off', true)";
    private final PostgresConfig config;
    private final PortionRows portion;

    PortionLoad(PostgresConfig config, Portion portion) {
        this.config = config;
        this.portion = new PortionRows(portion);
    }

    void requireEmpty() {
        try (var copy = new SchemaCopy(config, portion)) {
            copy.fix();
            copy.contents().tables().stream().filter(table -> !copy.isEmpty(table)).findFirst().ifPresent(table -> {
                throw new EdrsException(KernelError.REQUEST_INVALID, "%s is not empty: %s has rows of %s; empty it or name another, nothing was begun."
                        .formatted(config.jdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", ""), table, String.join(", ", portion.portion().names())));
            });
        }
    }

    /** The schemas are up to date. */
    void replace(Contents contents, Writing rows) {
        try (var owner = OwnerConnection.open(config)) {
            requireSameVersions(new SchemaCatalogue(owner).contents(), contents);
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute(PATIENCE);
                statement.execute(PLAIN_DELETIONS);
                for (var part : contents.parts()) {
                    SchemaLoad.makeWeek(statement, part);
                }
                empty(statement, contents);
                fill(owner, statement, contents, rows);
                owner.commit();
                analyze(owner, statement, contents);
            }
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseGet(() -> SqlFailures.of("take the rows", e));
        }
    }

    private void empty(Statement statement, Contents contents) throws SQLException {
        for (var table : contents.tables().reversed()) {
            try (var _ = Unlocked.of(statement, table)) {
                statement.execute("delete from " + SchemaCatalogue.name(table) + portion.where());
            }
        }
    }

    private static void fill(Connection owner, Statement statement, Contents contents, Writing rows) throws SQLException {
        for (var table : contents.tables()) {
            try (var _ = Unlocked.of(statement, table); var out = new PGCopyOutputStream(owner.unwrap(PGConnection.class), SchemaLoad.copyIn(table), 1 << 16)) {
                rows.write(table, out);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the rows of " + table, e);
            }
        }
        for (var sequence : contents.sequences()) {
            SchemaLoad.set(statement, sequence);
        }
    }

    private static void analyze(Connection owner, Statement statement, Contents contents) throws SQLException {
        owner.setAutoCommit(true);
        for (Table table : contents.tables()) {
            statement.execute("analyze " + SchemaCatalogue.name(table));
        }
    }

    private void requireSameVersions(Contents here, Contents there) {
        var found = new HashSet<>(here.schemas());
        for (Schema schema : there.schemas()) {
            if (!found.contains(schema)) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The schema '%s' of %s is not at version %d, as the one that is copied; bring both up to date first."
                        .formatted(schema.name(), config.jdbcUrl(), schema.version()));
            }
        }
    }
}
