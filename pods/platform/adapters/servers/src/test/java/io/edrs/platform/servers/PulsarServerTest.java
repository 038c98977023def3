package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(OrderAnnotation.class)
class PulsarServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TOKEN = "token:never-to-be-logged";
    @TempDir
    static Path folder;
    private static PulsarOptions options;
    private static PulsarServer server;

    @BeforeAll
    static void start() {
        var ports = FreePorts.find(3);
        options = new PulsarOptions(
                new ServerFolders(PulsarDistribution.locate(), folder.resolve("pulsar"), folder.resolve("logs")),
                new PulsarPorts(ports[0], ports[1], ports[2]), ServerMemory.TEST, true, PulsarOptions.currentJava(),
                Map.of("brokerClientAuthenticationParameters", TOKEN));
        server = new PulsarServer(options);
        boot();
    }

    @AfterAll
    static void end() {
        server.stop(Duration.ofSeconds(30));
    }

    @Test
    @Order(1)
    void listensOnLoopbackAndOnItsOwnPortsOnly() {
        var pid = server.pid().orElseThrow();
        assertThat(Listeners.reachableFromOutside(pid)).isEmpty();
        assertThat(Listeners.ofTree(pid)).extracting(Listener::port).containsExactlyInAnyOrder(
                options.ports().broker(), options.ports().admin(), options.ports().bookie());
    }

    @Test
    @Order(2)
    void runsWithTheSettingsItWasGiven() {
        assertThat(server.settings().all()).extracting(ServerSettings.Setting::name).contains("journalSyncData");
        assertThat(server.settings().breaches()).isEmpty();
    }

    @Test
    @Order(3)
    void namesWhoHasItsPort() {
        var other = new PulsarServer(new PulsarOptions(new ServerFolders(options.folders().distribution(), folder.resolve("other"),
                folder.resolve("logs")), options.ports(), ServerMemory.TEST, true, options.javaHome(), Map.of()));
        assertThatThrownBy(other::start).isInstanceOf(ServerException.class)
                .hasMessageContaining("port " + options.ports().broker())
                .hasMessageContaining("process " + server.pid().orElseThrow());
    }

    @Test
    @Order(4)
    void runsAFunctionUploadedAsAJar() throws Exception {
        assertThat(put("/admin/v2/persistent/public/default/loud")).isEqualTo(204);
        assertThat(put("/admin/v2/persistent/public/default/quiet")).isEqualTo(204);
        schema("loud");
        schema("quiet");
        assertThat(upload(options.folders().distribution().resolve("examples/api-examples.jar"))).isEqualTo(204);
        new Readiness("function", ProcessHandle.of(server.pid().orElseThrow()).orElseThrow(), folder).await("a running function",
                () -> get("/admin/v3/functions/public/default/shout/status").contains("\"numRunning\":1"), phase -> {}, PATIENCE);
    }

    @Test
    @Order(5)
    void keepsItsDataOverARestartAndLeavesNoProcess() {
        var pid = server.pid().orElseThrow();
        server.stop(Duration.ofSeconds(60));
        assertThat(ProcessHandle.of(pid).filter(Processes::isAlive)).isEmpty();
        assertThat(Processes.withWorkingFolder(options.folders().data())).isEmpty();
        boot();
        assertThat(get("/admin/v2/persistent/public/default")).contains("loud", "quiet");
        assertThat(get("/admin/v2/schemas/public/default/loud/schema")).contains("STRING");
    }

    @Test
    @Order(6)
    void keepsItsDataOverAKill() {
        ProcessHandle.of(server.pid().orElseThrow()).ifPresent(p -> {
            p.destroyForcibly();
            assertThat(Processes.awaitEnd(p, PATIENCE)).isTrue();
        });
        assertThat(server.isRunning()).isFalse();
        boot();
        assertThat(get("/admin/v2/schemas/public/default/loud/schema")).contains("STRING");
    }

    @Test
    @Order(7)
    void logsNoToken() throws IOException {
        try (var logs = Files.walk(options.folders().logs())) {
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain("never-to-be-logged");
            }
        }
    }

    private static void boot() {
        var before = System.nanoTime();
        server.start();
        server.awaitReady(phase -> System.err.println(phase + " " + (System.nanoTime() - before) / 1_000_000), PATIENCE);
        System.err.println("ready " + (System.nanoTime() - before) / 1_000_000);
    }

    private static void schema(String topic) throws Exception {
        var body = "{\"type\":\"STRING\",\"schema\":\"\",\"properties\":{}}";
        var request = request("/admin/v2/schemas/public/default/" + topic + "/schema")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        assertThat(send(request)).isEqualTo(200);
    }

    private static int upload(Path jar) throws Exception {
        var config = """
                {"tenant":"public","namespace":"default","name":"shout","runtime":"JAVA","parallelism":1,
                 "className":"org.apache.pulsar.functions.api.examples.ExclamationFunction",
                 "inputs":["persistent://public/default/quiet"],"output":"persistent://public/default/loud"}""";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"f.jar\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n"),
                BodyPublishers.ofFile(jar),
                BodyPublishers.ofString("\r\n--b\r\nContent-Disposition: form-data; name=\"functionConfig\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + config + "\r\n--b--\r\n"));
        return send(request("/admin/v3/functions/public/default/shout")
                .header("Content-Type", "multipart/form-data; boundary=b").POST(body).build());
    }

    private static int put(String path) throws Exception {
        return send(request(path).PUT(BodyPublishers.noBody()).build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.adminUrl() + path));
    }

    private static int send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(path).build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
