package io.edrs.launcher.console;

import io.edrs.launcher.SharedKeys;
import io.edrs.launcher.model.ModelStub;
import io.edrs.launcher.serve.ServeConfig;
import io.edrs.launcher.serve.ServiceProcess;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** All pods in this JVM on a real broker and database, with a model that writes what it is told; once for all tests. */
final class ConsoleSystem {

    private static final ConsoleSystem SHARED = new ConsoleSystem();

    private final ModelStub model;
    private final String address;
    private final String key;

    private ConsoleSystem() {
        try {
            model = new ModelStub();
            var home = SharedKeys.in(Files.createTempDirectory("edrs-console"));
            var servers = TestServers.shared();
            var database = servers.database();
            var ports = FreePorts.find(2);
            var process = ServiceProcess.start(new ServeConfig("all", home, "127.0.0.1", ports[0], ports[1], servers.pulsar().brokerUrl(),
                    servers.pulsar().adminUrl(), new ServeConfig.Database(database.jdbcUrl(), database.app(), database.appPassword(),
                            database.owner(), database.ownerPassword()),
                    Map.of("edrs.gateway.auth.key-file", home.resolve("api-key").toString(), "edrs.model.url", model.url(),
                            "edrs.model.name", "stub", "edrs.reasoning.aggregator.model", true)));
            Runtime.getRuntime().addShutdownHook(new Thread(process::close, "console-end"));
            address = "http://127.0.0.1:" + ports[0];
            key = Files.readString(home.resolve("api-key")).strip();
            ingest(Path.of(System.getProperty("edrs.project", "../.."), "docs/samples/edrs-overview.md"));
            ingest(Path.of(System.getProperty("edrs.project", "../.."), "docs/samples/stores.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConsoleSystem shared() {
        return SHARED;
    }

    String address() {
        return address;
    }

    String key() {
        return key;
    }

    String brokerUrl() {
        return TestServers.shared().pulsar().brokerUrl();
    }

    ModelStub model() {
        return model;
    }

    private void ingest(Path file) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/documents?until=embedded&name=" + file.getFileName()))
                .header("X-API-Key", key).header("Content-Type", "text/markdown").PUT(BodyPublishers.ofFile(file)).build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.body());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
