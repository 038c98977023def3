package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Brings the tables up to date, forward only, one process of the cluster at a time. */
record ScyllaSchema(CqlSession session, ScyllaConfig config) {

    private static final List<String> STEPS = List.of("V1__journal.cql");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VERSIONS = "CREATE TABLE IF NOT EXISTS edrs_schema (part text, version int, step text, PRIMARY KEY (part, version))";
    private static final String LOCKS = "CREATE TABLE IF NOT EXISTS edrs_locks (name text PRIMARY KEY, holder uuid)";
    private static final String LOCK = "INSERT INTO edrs_locks (name, holder) VALUES ('schema', ?) IF NOT EXISTS USING TTL 120";
    private static final String UNLOCK = "DELETE FROM edrs_locks WHERE name = 'schema' IF holder = ?";

    void bringUpToDate() {
        if (version() < STEPS.size()) {
            CqlFailures.told(this::migrate);
        }
        if (version() > STEPS.size()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The keyspace '" + config.keyspace() + "' has version "
                    + version() + " of the tables, newer than this program's " + STEPS.size() + "; update the program.");
        }
    }

    private int version() {
        var known = session.getMetadata().getKeyspace(config.keyspace()).flatMap(keyspace -> keyspace.getTable("edrs_schema"));
        return known.isEmpty() ? 0 : CqlFailures.told(() -> session.execute(
                at("SELECT version FROM edrs_schema WHERE part = 'journal'")).all().stream().mapToInt(row -> row.getInt(0)).max().orElse(0));
    }

    private boolean migrate() {
        session.execute(at(VERSIONS));
        session.execute(at(LOCKS));
        var holder = Uuids.random();
        if (!session.execute(at(LOCK, holder)).wasApplied()) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE,
                    "Another process is bringing the tables of '" + config.keyspace() + "' up to date.");
        }
        try {
            for (var step = version(); step < STEPS.size(); step++) {
                apply(step + 1, STEPS.get(step));
            }
        } finally {
            session.execute(at(UNLOCK, holder));
        }
        return true;
    }

    private void apply(int version, String step) {
        statements(step).forEach(cql -> session.execute(at(cql)));
        session.execute(at("INSERT INTO edrs_schema (part, version, step) VALUES ('journal', ?, ?)", version, step));
    }

    private SimpleStatement at(String cql, Object... values) {
        return SimpleStatement.newInstance(cql, values).setTimeout(PATIENCE).setConsistencyLevel(config.level())
                .setSerialConsistencyLevel(config.serial());
    }

    private static List<String> statements(String step) {
        try (var resource = ScyllaSchema.class.getResourceAsStream(step)) {
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";")).map(String::strip).filter(cql -> !cql.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
