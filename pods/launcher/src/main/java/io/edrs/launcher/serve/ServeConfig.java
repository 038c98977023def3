package io.edrs.launcher.serve;

import java.nio.file.Path;
import java.util.Map;

/**
 * What one process of services needs to know.
 *
 * @param brokerUrl {@code pulsar://host:port}
 * @param adminUrl the broker's administration, {@code http://host:port}
 * @param settings further configuration by key, as the services name it
 * @param stores the variables of services' stores that are set
 */
public record ServeConfig(String target, Path home, String host, int apiPort, int metricsPort, String brokerUrl,
        String adminUrl, Database database, Map<String, Object> settings, Map<String, String> stores) {

    /** With every store embedded. */
    public ServeConfig(String target, Path home, String host, int apiPort, int metricsPort, String brokerUrl, String adminUrl,
            Database database, Map<String, Object> settings) {
        this(target, home, host, apiPort, metricsPort, brokerUrl, adminUrl, database, settings, Map.of());
    }

    /** @param jdbcUrl without user and password */
    public record Database(String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword) {}
}
