package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.SchemaStore.Migration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be true before a call: a version that will do, the roles, and every schema that was asked for up to date. */
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int OLDEST = 14;
    private static final int PATIENCE_SECONDS = 3;

    private final PostgresConfig config;
    private final Tenancy tenancy;
    private final Runnable check;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<ServiceSchema> wanted = new LinkedHashSet<>(Set.of(ServiceSchema.PLATFORM));
    private volatile Set<ServiceSchema> ready = Set.of();
    private volatile boolean complete;

    Preparation(PostgresConfig config, Tenancy tenancy, Runnable check) {
        this.config = config;
        this.tenancy = tenancy;
        this.check = check;
    }

    Tenancy tenancy() {
        return tenancy;
    }

    /** Asks for a schema from the next call on. */
    void want(ServiceSchema schema) {
        if (!ready.contains(schema)) {
            lock.lock();
            try {
                complete &= !wanted.add(schema);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Returns when all is true; at once when it was before. */
    void complete() {
        if (!complete) {
            takeLock();
            try {
                if (!complete) {
                    prepare();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** What the schemas lack; changes nothing. */
    List<Migration> pending() {
        takeLock();
        try (var owner = owner()) {
            return new Migrations(config).pending(owner, wanted);
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    /** The server's version, asked with nothing prepared. */
    String version() {
        try (var owner = owner()) {
            requireVersion(owner);
            return owner.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseThrow();
        }
    }

    private void prepare() {
        var begin = System.nanoTime();
        var first = ready.isEmpty();
        try (var owner = owner()) {
            requireVersion(owner);
            new Roles(config).ensure(owner);
            if (first) {
                Extensions.ensure(owner);
            }
            new Migrations(config).run(owner, lacking());
        } catch (SQLException e) {
            throw ConnectFailures.of(config, e).orElseThrow();
        }
        if (first) {
            check.run();
        }
        ready = Set.copyOf(wanted);
        complete = true;
        LOG.info("{} schemas of {} are up to date after {} ms", ready.size(), config.jdbcUrl(), (System.nanoTime() - begin) / 1_000_000);
    }

    private Collection<ServiceSchema> lacking() {
        return wanted.stream().filter(schema -> !ready.contains(schema)).toList();
    }

    private void takeLock() {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new EdrsException(KernelError.STORE_UNAVAILABLE, "PostgreSQL is still being prepared; try again.");
    }

    private void requireVersion(Connection owner) throws SQLException {
        var meta = owner.getMetaData();
        if (meta.getDatabaseMajorVersion() < OLDEST) {
            throw ConnectFailures.tooOld(config, meta.getDatabaseProductVersion());
        }
    }

    private Connection owner() throws SQLException {
        var properties = new Properties();
        properties.putAll(Map.of("user", config.owner().user(), "password", config.owner().password(), "connectTimeout", "2",
                "socketTimeout", "300", "ApplicationName", "edrs-migration"));
        return DriverManager.getConnection(config.jdbcUrl(), properties);
    }
}
