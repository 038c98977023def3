package io.edrs.platform.adapters.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.edrs.platform.store.driver.OpenStore.PoolUse;

/** Pools of one process and URL. They connect when the first call needs it. */
final class Pools {

    private static final int CONNECTION_TIMEOUT_MS = 3_000;

    private Pools() {}

    static HikariDataSource of(PostgresConfig config, String name, int most) {
        var hikari = new HikariConfig();
        hikari.setPoolName(name);
        hikari.setJdbcUrl(config.jdbcUrl());
        hikari.setUsername(config.login().user());
        hikari.setPassword(config.login().password());
        hikari.setMaximumPoolSize(most);
        hikari.setMinimumIdle(Math.min(2, most));
        hikari.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        hikari.setValidationTimeout(1_000);
        hikari.setInitializationFailTimeout(-1);
        hikari.setSchema("edrs");
        // Every statement looks up by key: planning it anew for each value costs more than it saves, above all over partitions.
        hikari.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        hikari.addDataSourceProperty("connectTimeout", "2");
        hikari.addDataSourceProperty("socketTimeout", "30");
        hikari.addDataSourceProperty("tcpKeepAlive", "true");
        hikari.addDataSourceProperty("ApplicationName", "edrs");
        hikari.addDataSourceProperty("binaryTransfer", "true");
        if (config.becomesAppRole()) {
            // As a setting of the session itself: RESET ROLE and DISCARD ALL lead back to it.
            hikari.addDataSourceProperty("options", "-c role=" + config.appRole().replace("\\", "\\\\").replace(" ", "\\ "));
        }
        return new LazyPool(hikari);
    }

    static PoolUse use(HikariDataSource pool) {
        var use = pool.getHikariPoolMXBean();
        return use == null ? new PoolUse(0, 0, 0, pool.getMaximumPoolSize())
                : new PoolUse(use.getActiveConnections(), use.getIdleConnections(), use.getThreadsAwaitingConnection(), pool.getMaximumPoolSize());
    }

    /** A pool with a configuration of its own starts connecting at once; this one at its first connection. */
    private static final class LazyPool extends HikariDataSource {
        LazyPool(HikariConfig config) {
            config.copyStateTo(this);
        }
    }
}
