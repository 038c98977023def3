package io.edrs.platform.adapters.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** A connection of the schemas' owner, for work that takes long. */
final class OwnerConnection {

    private OwnerConnection() {}

    static Connection open(PostgresConfig config) throws SQLException {
        var properties = new Properties();
        properties.putAll(Map.of("user", config.owner().user(), "password", config.owner().password(), "connectTimeout", "5",
                "tcpKeepAlive", "true", "ApplicationName", "edrs-copy"));
        return DriverManager.getConnection(config.jdbcUrl(), properties);
    }
}
