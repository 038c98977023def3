package io.edrs.platform.adapters.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** TimescaleDB, used where the server has it and lets us; the stores do without otherwise. */
final class Extensions {

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);
    private static final String LACKING = """
            select current_setting('timescaledb.disable_load', true) is not null
               and not exists (select from pg_extension where extname = 'timescaledb')""";

    private Extensions() {}

    static void ensure(Connection owner) throws SQLException {
        if (isLacking(owner)) {
            try (var statement = owner.createStatement()) {
                statement.execute("create extension if not exists timescaledb");
            } catch (SQLException e) {
                LOG.info("TimescaleDB is not used: {}", e.getMessage());
            }
        }
    }

    // The setting exists where the library is loaded at the server's start, which it must be.
    private static boolean isLacking(Connection owner) throws SQLException {
        try (var query = owner.createStatement(); var row = query.executeQuery(LACKING)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
