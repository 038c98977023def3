package io.edrs.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.launcher.SharedKeys;
import io.edrs.launcher.serve.ServeConfig;
import io.edrs.launcher.serve.ServiceProcess;
import io.edrs.platform.servers.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All pods in one process on a real broker and database, asked over HTTP. */
final class WholeSystem implements AutoCloseable {

    /** What came before the answer, in order, and the answer. */
    record Heard(List<JsonNode> chunks, JsonNode answer) {

        List<String> states() {
            return chunks.stream().map(chunk -> chunk.get("state").asText()).distinct().toList();
        }

        String text(String state) {
            return chunks.stream().filter(chunk -> chunk.get("state").asText().equals(state)).map(chunk -> chunk.get("text").asText())
                    .collect(Collectors.joining());
        }

        String said() {
            return answer.get("answer").asText();
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceProcess process;
    private final String address;
    private final String key;

    WholeSystem(Path home, Map<String, Object> settings) throws IOException {
        if (!Files.exists(home.resolve("keys"))) {
            SharedKeys.in(home);
        }
        var servers = TestServers.shared();
        var database = servers.database();
        var all = new HashMap<>(settings);
        all.put("edrs.gateway.auth.key-file", home.resolve("api-key").toString());
        var port = freePort();
        process = ServiceProcess.start(new ServeConfig("all", home, "127.0.0.1", port, freePort(), servers.pulsar().brokerUrl(),
                servers.pulsar().adminUrl(), new ServeConfig.Database(database.jdbcUrl(), database.app(), database.appPassword(),
                        database.owner(), database.ownerPassword()), all));
        address = "http://127.0.0.1:" + port;
        key = Files.readString(home.resolve("api-key")).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void ingest(String name, String text) throws IOException, InterruptedException {
        send(request("/api/v1/documents?until=embedded&name=" + name).header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofString(text)));
    }

    String conversation() throws IOException, InterruptedException {
        return json.readTree(send(post("/api/v1/conversations", "{}"))).get("conversationId").asText();
    }

    String ask(String conversation, String question) throws IOException, InterruptedException {
        return whole(conversation, question).get("answer").asText();
    }

    JsonNode whole(String conversation, String question) throws IOException, InterruptedException {
        return json.readTree(send(post(messages(conversation), json.writeValueAsString(Map.of("text", question)))));
    }

    String answer(String conversation, String question) {
        try {
            return ask(conversation, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Heard listen(String question) throws IOException, InterruptedException {
        var stream = send(post(messages(conversation()), json.writeValueAsString(Map.of("text", question))).header("Accept", "text/event-stream"));
        var chunks = new ArrayList<JsonNode>();
        JsonNode answer = null;
        for (var event : stream.split("\n\n")) {
            var data = json.readTree(event.substring(event.indexOf("data:") + 5));
            if (event.startsWith("event: chunk")) {
                chunks.add(data);
            } else if (event.startsWith("event: answer")) {
                answer = data;
            }
        }
        return new Heard(chunks, answer);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(send(request(path)));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return json.readTree(send(post(path, json.writeValueAsString(body))));
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return json.readTree(send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json.writeValueAsString(body)))));
    }

    private static String messages(String conversation) {
        return "/api/v1/conversations/" + conversation + "/messages";
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
