package io.edrs.platform.adapters.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The pool of one process and URL. It connects when the first call needs it. */
final class Pools {

    private static final int CONNECTION_TIMEOUT_MS = 3_000;

    private Pools() {}

    static HikariDataSource of(PostgresConfig config) {
        var hikari = new HikariConfig();
        hikari.setPoolName("edrs-postgres");
        hikari.setJdbcUrl(config.jdbcUrl());
        hikari.setUsername(config.login().user());
        hikari.setPassword(config.login().password());
        hikari.setMaximumPoolSize(config.connections());
        hikari.setMinimumIdle(Math.min(2, config.connections()));
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

    /** A pool with a configuration of its own starts connecting at once; this one at its first connection. */
    private static final class LazyPool extends HikariDataSource {
        LazyPool(HikariConfig config) {
            config.copyStateTo(this);
        }
    }
}
