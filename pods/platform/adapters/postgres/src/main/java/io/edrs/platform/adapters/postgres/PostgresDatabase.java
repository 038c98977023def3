package io.edrs.platform.adapters.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.OpenStore.PoolUse;
import io.edrs.platform.store.driver.SchemaStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A pool of connections that work as the application's role, on schemas that are up to date. Safe for use by many threads.
 * A database out of reach is {@code STORE_UNAVAILABLE} within three seconds.
 */
public final class PostgresDatabase implements SchemaStore, CopiedStore, AutoCloseable {

    private static final int SHARE_OF_SERVICES = 4;

    private final PostgresConfig config;
    private final Preparation preparation;
    private final HikariDataSource pool;
    /**
     * Each transaction of a service looks in a schema of its own. PostgreSQL 18 reports that to the driver, which then prepares every statement
     * of the connection anew; so those of the stores, most of all, have connections to themselves.
     */
    private final HikariDataSource services;

    /** Brings the schema up to date as its owner and opens the pool; refuses an application role that could see past its tenant. */
    public PostgresDatabase(PostgresConfig config) {
        this(config, Tenancy.SHARED);
        try {
            preparation.complete();
        } catch (EdrsException e) {
            close();
            throw e;
        }
    }

    private PostgresDatabase(PostgresConfig config, Tenancy tenancy) {
        this.config = config;
        this.preparation = new Preparation(config, tenancy, this::refuseMightyRole);
        var ofServices = config.connections() / SHARE_OF_SERVICES;
        this.pool = Pools.of(config, "edrs-postgres", config.connections() - ofServices);
        this.services = ofServices == 0 ? pool : Pools.of(config, "edrs-postgres-services", ofServices);
    }

    /** As the constructor does, but at the first use: a database out of reach fails the calls, not the opening. */
    public static PostgresDatabase atFirstUse(PostgresConfig config, Tenancy tenancy) {
        return new PostgresDatabase(config, tenancy);
    }

    /** The database as services use it through JDBC. */
    public TenantDataSource dataSource() {
        return TenantDataSource.of(this);
    }

    /** Runs the statements in one round trip and one transaction, inside the tenant; reads the last one's result. */
    <T> T inTenant(String tenant, Result<T> result, List<String> statements, Object... values) {
        return new TenantCall(tenant, statements, values).run(this::connection, result);
    }

    /** Runs one statement outside any tenant: it sees no tenant's rows. */
    <T> T outsideTenants(Result<T> result, String statement, Object... values) {
        return new TenantCall("", List.of(statement), values).run(this::connection, result);
    }

    /** The server's version, asked now. */
    public String version() {
        return outsideTenants(Result.first(row -> row.getString(1)), "show server_version").orElse("");
    }

    /** How the connections are used now. */
    public PoolUse poolUse() {
        var use = Pools.use(pool);
        return services == pool ? use : use.with(Pools.use(services));
    }

    /** A connection as the application's role; no tenant is set on it. */
    Connection connection() throws SQLException {
        preparation.complete();
        return pool.getConnection();
    }

    /** The same for transactions that set in which schema they look. */
    Connection serviceConnection() throws SQLException {
        preparation.complete();
        return services.getConnection();
    }

    PostgresConfig config() {
        return config;
    }

    Preparation preparation() {
        return preparation;
    }

    @Override
    public List<Migration> pending(List<String> services) {
        services.forEach(service -> preparation.want(ServiceSchema.of(service)));
        return preparation.pending();
    }

    @Override
    public void migrate(List<String> services) {
        services.forEach(service -> preparation.want(ServiceSchema.of(service)));
        preparation.complete();
    }

    @Override
    public Copy copy() {
        return new SchemaCopy(config, null);
    }

    @Override
    public void requireEmpty() {
        SchemaLoad.requireEmpty(config);
    }

    @Override
    public void load(Contents contents, Rows rows) {
        new SchemaLoad(config, contents).run(rows);
    }

    @Override
    public Copy copy(Portion portion) {
        return new SchemaCopy(config, new PortionRows(portion));
    }

    @Override
    public void requireEmpty(Portion portion) {
        new PortionLoad(config, portion).requireEmpty();
    }

    @Override
    public void replace(Portion portion, Contents contents, Writing rows) {
        migrate(new PortionRows(portion).services());
        new PortionLoad(config, portion).replace(contents, rows);
    }

    /** Closes all connections. */
    @Override
    public void close() {
        services.close();
        pool.close();
    }

    private void refuseMightyRole() {
        var mighty = new TenantCall("", List.of("""
                select rolsuper or rolbypassrls or exists (
                           select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = 'edrs' and pg_has_role(current_user, c.relowner, 'member'))
                from pg_roles where rolname = current_user""")).run(pool::getConnection, Result.flag());
        if (mighty) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The role '" + config.appRole() + "' may read every "
                    + "tenant's rows (superuser, BYPASSRLS or owner of the schema); give the application a plain role.");
        }
    }
}
