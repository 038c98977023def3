package io.edrs.launcher.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.launcher.model.ModelStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The system on a real broker and database, with a model that writes what it is told; once for all tests. */
final class ConsoleSystem {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 600;
    private static final long PAUSE_NS = 100_000_000;
    private static final ConsoleSystem SHARED = new ConsoleSystem();

    private final ModelStub model;
    private final Place place;

    private ConsoleSystem() {
        try {
            model = new ModelStub();
            place = Place.start(model);
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
        return place.address();
    }

    String key() {
        return place.key();
    }

    String brokerUrl() {
        return place.brokerUrl();
    }

    ModelStub model() {
        return model;
    }

    /** What the interface answers; throws when it is no success. */
    JsonNode call(String key, String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).header("X-API-Key", key).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.valueToTree(body).toString())).build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("%s %s: %s".formatted(method, path, response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key with these rights. */
    String keyFor(String name, String tier, String... scopes) {
        return call(key(), "POST", "/api/v1/keys", Map.of("name", name, "tenants", List.of("default"), "scopes", List.of(scopes), "tier", tier)).path("key").asText();
    }

    /** Something that waits for a word; returns its address. */
    String approval(String action, String detail) {
        var location = call(key(), "POST", "/api/v1/approvals", Map.of("action", action, "detail", detail)).path("location").asText();
        return untilThere(location);
    }

    /** A conversation with one question in it that anybody may take over; returns its id. */
    String handedOver(String asker, String question, String reason) {
        var conversation = call(asker, "POST", "/api/v1/conversations", Map.of()).path("conversationId").asText();
        call(asker, "POST", "/api/v1/conversations/" + conversation + "/messages", Map.of("text", question));
        untilThere(call(asker, "POST", "/api/v1/conversations/" + conversation + "/handovers", Map.of("toPersonId", "anyone", "reason", reason)).path("location").asText());
        return conversation;
    }

    private String untilThere(String location) {
        for (var tries = 0; ; tries++) {
            try {
                call(key(), "GET", location, null);
                return location;
            } catch (IllegalStateException e) {
                if (tries == MOST) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NS);
            }
        }
    }

    private void ingest(Path file) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/documents?until=embedded&name=" + file.getFileName()))
                .header("X-API-Key", key()).header("Content-Type", "text/markdown").PUT(BodyPublishers.ofFile(file)).build();
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
