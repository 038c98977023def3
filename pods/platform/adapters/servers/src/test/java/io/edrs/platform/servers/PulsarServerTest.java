package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
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
        // The status says "running" before the function has subscribed, and what is said before that is not heard.
        await("a listening function", "/admin/v2/persistent/public/default/quiet/subscriptions", "shout");
        assertThat(say("hello")).isEqualTo(200);
        await("a processed message", "/admin/v3/functions/public/default/shout/stats", "\"processedSuccessfullyTotal\":1");
        await("its answer", "/admin/v2/persistent/public/default/loud/stats", "\"msgInCounter\":1");
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
        server.start();
        server.awaitReady(phase -> {}, PATIENCE);
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
        var request = multipart("shout", BodyPublishers.concat(part("data\"; filename=\"f.jar", "application/octet-stream"),
                BodyPublishers.ofFile(jar), part("functionConfig", "application/json"), BodyPublishers.ofString(config)));
        return send(request);
    }

    private static int say(String text) throws Exception {
        var body = "{\"producerName\":\"test\",\"schemaVersion\":0,\"messages\":[{\"payload\":\"" + text + "\"}]}";
        return send(request("/topics/persistent/public/default/quiet")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private static void await(String what, String path, String part) {
        var process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
        new Readiness("Pulsar", process, new LogTail(folder.resolve("logs"), "pulsar"))
                .await(what, () -> get(path).contains(part), phase -> {}, PATIENCE);
    }

    private static BodyPublisher part(String name, String type) {
        return BodyPublishers.ofString("\r\n--b\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
    }

    private static HttpRequest multipart(String path, BodyPublisher parts) {
        return request("/admin/v3/functions/public/default/" + path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(parts, BodyPublishers.ofString("\r\n--b--\r\n"))).build();
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
