package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.ServiceDataSource;
import io.edrs.platform.store.ConnectionShare;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of the pool that know the tenant of each transaction; see {@link TenantConnection}. */
public final class TenantDataSource implements ServiceDataSource {

    private final PostgresDatabase database;
    private final String service;
    private final @Nullable ConnectionShare share;

    private TenantDataSource(PostgresDatabase database, String service, @Nullable ConnectionShare share) {
        this.database = database;
        this.service = service;
        this.share = share;
    }

    static TenantDataSource of(PostgresDatabase database) {
        return new TenantDataSource(database, "", null);
    }

    @Override
    public DataSource of(String name, ConnectionShare of) {
        if (database.preparation().tenancy() == Tenancy.SHARED) {
            database.preparation().want(ServiceSchema.of(name));
        }
        return new TenantDataSource(database, name, of);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (share == null) {
            return TenantConnection.around(database.connection(), this::path, () -> {});
        }
        takePlace(share);
        try {
            return TenantConnection.around(database.serviceConnection(), this::path, share::giveBack);
        } catch (SQLException | RuntimeException e) {
            share.giveBack();
            throw unavailable(e);
        }
    }

    private static void takePlace(ConnectionShare share) throws SQLException {
        try {
            share.take();
        } catch (EdrsException e) {
            throw unavailable(e);
        }
    }

    private static SQLException unavailable(Exception e) {
        return e instanceof SQLException sql ? sql : new SQLTransientConnectionException(e.getMessage(), "08000", e);
    }

    /** The schemas in which a tenant's statements look, made when they are not there. */
    private String path(String tenant) {
        if (service.isEmpty()) {
            return "edrs";
        }
        var schema = database.preparation().tenancy().schema(service, tenant);
        if (database.preparation().tenancy() == Tenancy.SCHEMA_PER_TENANT && !tenant.isEmpty()) {
            database.preparation().want(new ServiceSchema(schema, ServiceSchema.of(service).folder()));
            database.preparation().complete();
        }
        return Quoted.name(schema);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The URL says who connects.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Logged through slf4j.
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The profile of the service says how long it waits.");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logged through slf4j.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("This is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
