package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Rows;
import io.edrs.platform.store.driver.CopiedStore.Sequence;
import io.edrs.platform.store.driver.CopiedStore.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Fills an empty database: the schemas as our migrations make them at the copy's versions, then all rows in one transaction. */
final class SchemaLoad {

    private static final String SOMETHING = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1 limit 1""";
    private final PostgresConfig config;
    private final Contents contents;

    SchemaLoad(PostgresConfig config, Contents contents) {
        this.config = config;
        this.contents = contents;
    }

    void run(Rows rows) {
        try (var owner = OwnerConnection.open(config)) {
            requireEmpty(config, owner);
            try {
                make(owner);
                fill(owner, rows);
            } catch (SQLException | RuntimeException e) {
                unmake(owner);
                throw e;
            }
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseThrow();
        }
    }

    static void requireEmpty(PostgresConfig config) {
        try (var owner = OwnerConnection.open(config)) {
            requireEmpty(config, owner);
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseThrow();
        }
    }

    private static void requireEmpty(PostgresConfig config, Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var found = statement.executeQuery(SOMETHING)) {
            if (found.next()) {
                throw new EdrsException(KernelError.REQUEST_INVALID, "The database %s is not empty (there is %s); name an empty one, nothing was touched."
                        .formatted(config.jdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", ""), found.getString(1)));
            }
        }
    }

    private void make(Connection owner) throws SQLException {
        new Roles(config).ensure(owner);
        Extensions.ensure(owner);
        for (var schema : contents.schemas()) {
            new Migrations(config).make(ServiceSchema.named(schema.name()), schema.version());
        }
    }

    private void fill(Connection owner, Rows rows) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            for (var part : contents.parts()) {
                makeWeek(statement, part);
            }
            for (var table : contents.tables()) {
                fill(owner, statement, table, rows);
            }
            for (var sequence : contents.sequences()) {
                set(statement, sequence);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static void fill(Connection owner, Statement statement, Table table, Rows rows) throws SQLException {
        try (var _ = Unlocked.of(statement, table); var in = rows.of(table)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn(copyIn(table), in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rows of " + table, e);
        }
    }

    static String copyIn(Table table) {
        return "copy %s (%s) from stdin with (encoding 'UTF8')".formatted(SchemaCatalogue.name(table), SchemaCatalogue.columns(table));
    }

    static void makeWeek(Statement statement, String part) throws SQLException {
        var day = part.substring(part.length() - 8);
        statement.execute("select edrs.make_weeks(to_date('" + day + "', 'YYYYMMDD')::timestamp at time zone 'UTC')");
    }

    static void set(Statement statement, Sequence sequence) throws SQLException {
        statement.execute("select setval(%s::regclass, %d, %b)".formatted(
                Quoted.text(Quoted.name(sequence.schema()) + "." + Quoted.name(sequence.name())), sequence.value(), sequence.called()));
    }

    /** What was made here is empty again, so that the next attempt finds it as this one did. */
    private void unmake(Connection owner) throws SQLException {
        if (!owner.getAutoCommit()) {
            owner.rollback();
            owner.setAutoCommit(true);
        }
        try (var statement = owner.createStatement()) {
            for (var schema : contents.schemas().reversed()) {
                statement.execute("drop schema if exists " + Quoted.name(schema.name()) + " cascade");
            }
            statement.execute("drop schema if exists edrs_chunks cascade");
        }
    }
}
