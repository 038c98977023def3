package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody with a key and an HTTP client. */
record Visitor(RunningSystem system, @Nullable String key, @Nullable String tenant) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param body null when the response had none */
    record Response(int status, JsonNode body, Optional<String> retryAfter, String contentType) {

        /** The response when it is this problem, told in a sentence. */
        Response isProblem(int expected, String code) {
            assertThat(status).as("status of %s", body).isEqualTo(expected);
            assertThat(contentType).startsWith("application/problem+json");
            assertThat(body.path("code").asText()).isEqualTo(code);
            assertThat(body.path("detail").asText()).as("the sentence that helps").contains(" ");
            return this;
        }

        Response isFine() {
            assertThat(status).as("status of %s", body).isBetween(200, 299);
            return this;
        }
    }

    /** @param data of the event */
    record ServerSentEvent(String name, JsonNode data) {}

    static Visitor operator(RunningSystem system) {
        return new Visitor(system, system.key(), null);
    }

    Visitor of(String otherTenant) {
        return new Visitor(system, key, otherTenant);
    }

    String conversation() {
        return post("gateway", "/api/v1/conversations", Map.of()).isFine().body().path("conversationId").asText();
    }

    JsonNode ask(String conversation, String text) {
        var answer = say(conversation, Map.of("text", text), null).isFine();
        assertThat(answer.status()).as("answered, not put off: %s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    Response say(String conversation, Object body, @Nullable String idempotencyKey) {
        return post("gateway", messages(conversation), body, idempotencyKey == null ? Map.of() : Map.of("Idempotency-Key", idempotencyKey));
    }

    static String messages(String conversation) {
        return "/api/v1/conversations/" + conversation + "/messages";
    }

    Response ingest(String name, String text) {
        return send("knowledge", "PUT", "/api/v1/documents?until=embedded&name=" + name, BodyPublishers.ofString(text), Map.of("Content-Type", "text/markdown"));
    }

    Response get(String pod, String path) {
        return send(pod, "GET", path, BodyPublishers.noBody(), Map.of());
    }

    Response post(String pod, String path, Object body) {
        return post(pod, path, body, Map.of());
    }

    Response post(String pod, String path, Object body, Map<String, String> headers) {
        return raw(pod, path, BodyPublishers.ofString(write(body)), headers);
    }

    /** A JSON request with whatever body. */
    Response raw(String pod, String path, BodyPublisher body, Map<String, String> headers) {
        return send(pod, "POST", path, body, headers);
    }

    /** The events of a streamed answer, to the end of the stream. */
    List<ServerSentEvent> stream(String method, String path, @Nullable Object body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body));
        var request = request("gateway", path).method(method, publisher).header("Accept", "text/event-stream").header("Content-Type", "application/json");
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            var events = new ArrayList<ServerSentEvent>();
            var name = new String[1];
            response.body().forEach(line -> {
                if (line.startsWith("event: ")) {
                    name[0] = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new ServerSentEvent(name[0], read(line.substring(6))));
                }
            });
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hears the tenant's events until it is closed. */
    AutoCloseable tail(java.util.function.Consumer<String> line) {
        return listen(request("shared", "/api/v1/events/tail").GET(), line)::run;
    }

    /** Hears a stream of the gateway's until it is closed. */
    Ear listen(String method, String path, @Nullable Object body, java.util.function.Consumer<String> line) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body));
        var ending = listen(request("gateway", path).header("Content-Type", "application/json").method(method, publisher), line);
        return ending::run;
    }

    /** A stream that is heard. */
    interface Ear extends AutoCloseable {

        @Override
        void close();
    }

    private static Runnable listen(HttpRequest.Builder request, java.util.function.Consumer<String> line) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        client.sendAsync(request.header("Accept", "text/event-stream").timeout(Duration.ofMinutes(3)).build(), BodyHandlers.fromLineSubscriber(new LineByLine(line)));
        return client::shutdownNow;
    }

    private record LineByLine(java.util.function.Consumer<String> line) implements java.util.concurrent.Flow.Subscriber<String> {

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String item) {
            line.accept(item);
        }

        @Override
        public void onError(Throwable error) {
            // Ended by whoever listened.
        }

        @Override
        public void onComplete() {
            // Over.
        }
    }

    Response send(String pod, String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = request(pod, path).method(method, body);
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Response(response.statusCode(), read(response.body()), response.headers().firstValue("Retry-After"),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String pod, String path) {
        var request = HttpRequest.newBuilder(URI.create(system.address(pod) + path)).timeout(Duration.ofSeconds(90));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return tenant == null ? request : request.header("X-Tenant-ID", tenant);
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }
}
