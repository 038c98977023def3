package io.edrs.launcher.acceptance;

import io.edrs.launcher.SharedKeys;
import io.edrs.launcher.serve.ServeConfig;
import io.edrs.launcher.serve.ServiceProcess;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** All pods in this JVM, once for all tests. */
final class AllInOne implements RunningSystem {

    /** There after the build has packaged it. */
    private static final Path FUNCTIONS = Path.of("../../functions/target/edrs-functions.jar").toAbsolutePath().normalize();
    private static final AllInOne SHARED = new AllInOne();

    private final TestServers servers = TestServers.shared();
    private final Path home = folder();
    private final int port;

    private AllInOne() {
        var ports = FreePorts.find(2);
        port = ports[0];
        var database = servers.database();
        var process = ServiceProcess.start(new ServeConfig("all", home, "127.0.0.1", port, ports[1], servers.pulsar().brokerUrl(),
                servers.pulsar().adminUrl(), new ServeConfig.Database(database.jdbcUrl(), database.app(), database.appPassword(),
                        database.owner(), database.ownerPassword()),
                settings()));
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "acceptance-end"));
    }

    static AllInOne shared() {
        return SHARED;
    }

    @Override
    public URI address(String pod) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String key() {
        try {
            return Files.readString(home.resolve("api-key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String brokerUrl() {
        return servers.pulsar().brokerUrl();
    }

    @Override
    public String adminUrl() {
        return servers.pulsar().adminUrl();
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public boolean hasFunctions() {
        return Files.exists(FUNCTIONS);
    }

    private Map<String, Object> settings() {
        var keys = Map.<String, Object>of("edrs.gateway.auth.key-file", home.resolve("api-key").toString());
        return hasFunctions() ? Map.of("edrs.gateway.auth.key-file", home.resolve("api-key").toString(), "edrs.functions.jar", FUNCTIONS.toString()) : keys;
    }

    private static Path folder() {
        try {
            return SharedKeys.in(Files.createTempDirectory("edrs-acceptance"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
