package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Brings the schema {@code edrs} up to date, forward only, as its owner and under Flyway's lock. */
record Migration(PostgresConfig config) {

    void run() {
        try {
            flyway().migrate();
        } catch (FlywaySqlException e) {
            throw Failures.of("migrate the schema", e.getCause() instanceof SQLException sql ? sql : new SQLException(e));
        } catch (FlywayException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "The schema 'edrs' cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(config.jdbcUrl(), config.ownerUser(), config.ownerPassword())
                .jdbcProperties(Map.of("connectTimeout", "2", "socketTimeout", "300"))
                .connectRetries(0)
                .schemas("edrs")
                .createSchemas(true)
                .locations("classpath:io/edrs/platform/adapters/postgres/migration")
                .placeholders(Map.of("app", config.appUser()))
                .cleanDisabled(true)
                .load();
    }
}
