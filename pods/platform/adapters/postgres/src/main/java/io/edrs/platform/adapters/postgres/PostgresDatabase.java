package io.edrs.platform.adapters.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A pool of connections as the application's role, opened after the schema is up to date. Safe for use by many threads.
 * A database out of reach is {@code STORE_UNAVAILABLE} within three seconds.
 */
public final class PostgresDatabase implements AutoCloseable {

    private static final int CONNECTION_TIMEOUT_MS = 3_000;
    private final HikariDataSource pool;

    /** Brings the schema up to date as its owner, then opens the pool; refuses an application role that could see past its tenant. */
    public PostgresDatabase(PostgresConfig config) {
        new Migration(config).run();
        pool = new HikariDataSource(poolOf(config));
        try {
            refuseMightyRole(config.appUser());
        } catch (EdrsException e) {
            pool.close();
            throw e;
        }
    }

    /** Runs the statements in one round trip and one transaction, inside the tenant; reads the last one's result. */
    <T> T inTenant(String tenant, Result<T> result, List<String> statements, Object... values) {
        return new TenantCall(tenant, statements, values).run(this::connection, result);
    }

    /** Runs one statement outside any tenant: it sees no tenant's rows. */
    <T> T outsideTenants(Result<T> result, String statement, Object... values) {
        return new TenantCall("", List.of(statement), values).run(this::connection, result);
    }

    /** A connection as the application's role; no tenant is set on it. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Closes the pool. */
    @Override
    public void close() {
        pool.close();
    }

    private void refuseMightyRole(String user) {
        var mighty = outsideTenants(Result.flag(), """
                select rolsuper or rolbypassrls or exists (
                           select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = 'edrs' and pg_has_role(current_user, c.relowner, 'member'))
                from pg_roles where rolname = current_user""");
        if (mighty) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The role '" + user + "' may read every tenant's rows "
                    + "(superuser, BYPASSRLS or owner of the schema); give the application a plain role.");
        }
    }

    private static HikariConfig poolOf(PostgresConfig config) {
        var hikari = new HikariConfig();
        hikari.setPoolName("edrs-postgres");
        hikari.setJdbcUrl(config.jdbcUrl());
        hikari.setUsername(config.appUser());
        hikari.setPassword(config.appPassword());
        hikari.setMaximumPoolSize(config.connections());
        hikari.setMinimumIdle(Math.min(2, config.connections()));
        hikari.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        hikari.setValidationTimeout(1_000);
        hikari.setInitializationFailTimeout(-1);
        hikari.setSchema("edrs");
        hikari.addDataSourceProperty("connectTimeout", "2");
        hikari.addDataSourceProperty("socketTimeout", "30");
        hikari.addDataSourceProperty("tcpKeepAlive", "true");
        hikari.addDataSourceProperty("ApplicationName", "edrs");
        hikari.addDataSourceProperty("binaryTransfer", "true");
        return hikari;
    }
}
