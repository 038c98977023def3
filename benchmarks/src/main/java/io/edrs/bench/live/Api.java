package io.edrs.bench.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The HTTP API of a running system, as any client uses it. */
public final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FILES_AT_ONCE = 6;

    private final int port;
    private final String key;
    private final @Nullable String tenant;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();

    Api(int port, String key, @Nullable String tenant) {
        this.port = port;
        this.key = key;
        this.tenant = tenant;
    }

    /** What is there. */
    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** What came of it. */
    public JsonNode post(String path, Object body) {
        try {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A new conversation. */
    public String conversation() {
        return post("/api/v1/conversations", Map.of()).get("conversationId").asText();
    }

    /** The recorded answer; throws when there is none in time. */
    public JsonNode ask(String conversation, String question) {
        var answer = post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", question));
        if (!answer.has("answer")) {
            throw new IllegalStateException("No answer in time: " + answer);
        }
        return answer;
    }

    /** Ingests every file of the folder; returns when all have their vectors. */
    public void ingest(Path folder) {
        ingest(folder, "embedded");
    }

    /** Ingests every file of the folder; returns when all are found by their words. */
    public void ingestWords(Path folder) {
        ingest(folder, "searchable");
    }

    private void ingest(Path folder, String until) {
        var places = new Semaphore(FILES_AT_ONCE);
        try (var files = Files.list(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = files.sorted().map(file -> threads.submit(() -> {
                places.acquire();
                try {
                    return send(request("/api/v1/documents?until=" + until + "&name=" + URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8))
                            .header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofFile(file)));
                } finally {
                    places.release();
                }
            })).toList();
            for (var one : sent) {
                one.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A document was not ingested.", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
        return tenant == null ? request : request.header("X-Tenant-ID", tenant);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException("HTTP %d: %s".formatted(response.statusCode(), response.body()));
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
