package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.SchemaStore.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings schemas up to date, forward only, as their owner. What is applied is asked for all schemas together; only those
 * that lack something are opened by Flyway, which migrates under its lock.
 */
final class Migrations {

    private static final String RECORD = "flyway_schema_history";
    private final PostgresConfig config;

    Migrations(PostgresConfig config) {
        this.config = config;
    }

    private record Applied(String schema, int version, int checksum) {}

    /** What the schemas lack, in the order it will be run; changes nothing. */
    List<Migration> pending(Connection owner, Collection<ServiceSchema> schemas) throws SQLException {
        var applied = applied(owner, schemas);
        return schemas.stream().flatMap(schema -> lacking(schema, applied).stream()).toList();
    }

    /** Runs what the schemas lack. */
    void run(Connection owner, Collection<ServiceSchema> schemas) throws SQLException {
        var lacking = pending(owner, schemas).stream().map(Migration::schema).collect(Collectors.toSet());
        for (var schema : schemas) {
            if (lacking.contains(schema.name())) {
                migrate(schema, "latest");
            }
        }
    }

    /** Makes a schema as it was at a version. */
    void make(ServiceSchema schema, int version) {
        var newest = Script.in(schema.folder()).stream().mapToInt(Script::version).max().orElse(0);
        if (version > newest) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The copy has the schema '%s' at version %d, and this program knows %d; use a newer program."
                    .formatted(schema.name(), version, newest));
        }
        migrate(schema, Integer.toString(version));
    }

    private static List<Migration> lacking(ServiceSchema schema, Set<Applied> applied) {
        return Script.in(schema.folder()).stream()
                .filter(script -> !applied.contains(new Applied(schema.name(), script.version(), script.checksum())))
                .map(script -> new Migration(schema.name(), script.version(), script.description())).toList();
    }

    private static Set<Applied> applied(Connection owner, Collection<ServiceSchema> schemas) throws SQLException {
        var names = schemas.stream().map(ServiceSchema::name).toArray(String[]::new);
        var recorded = new ArrayList<String>();
        try (var query = owner.prepareStatement("select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where c.relname = '" + RECORD + "' and n.nspname = any (?)")) {
            query.setArray(1, owner.createArrayOf("text", names));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    recorded.add(rows.getString(1));
                }
            }
        }
        return recorded.isEmpty() ? Set.of() : records(owner, recorded);
    }

    private static Set<Applied> records(Connection owner, List<String> schemas) throws SQLException {
        var all = schemas.stream().map(schema -> "select %s, version::int, checksum from %s.%s where success and version is not null"
                .formatted(Quoted.text(schema), Quoted.name(schema), RECORD)).collect(Collectors.joining(" union all "));
        var applied = new HashSet<Applied>();
        try (var query = owner.createStatement(); var rows = query.executeQuery(all)) {
            while (rows.next()) {
                applied.add(new Applied(rows.getString(1), rows.getInt(2), rows.getInt(3)));
            }
        }
        return applied;
    }

    private void migrate(ServiceSchema schema, String target) {
        try {
            flyway(schema, target).migrate();
        } catch (FlywayException e) {
            throw ConnectFailures.of(config, e).orElseGet(() -> new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "The schema '" + schema.name() + "' cannot be brought up to date: " + e.getMessage(), e));
        }
    }

    private Flyway flyway(ServiceSchema schema, String target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(config.jdbcUrl(), config.owner().user(), config.owner().password())
                .jdbcProperties(Map.of("connectTimeout", "2", "socketTimeout", "300"))
                .connectRetries(0)
                .schemas(schema.name())
                .createSchemas(true)
                .locations("classpath:" + schema.folder())
                .placeholders(Map.of("app", config.appRole(), "jobs", config.jobsRole()))
                .target(target)
                .cleanDisabled(true)
                .load();
    }
}
