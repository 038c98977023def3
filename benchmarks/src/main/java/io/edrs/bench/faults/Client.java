package io.edrs.bench.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** An outside client: it knows HTTP and nothing of the system behind it. */
final class Client implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LONGEST_PAUSE_MS = 4_000;

    private final Victim victim;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).connectTimeout(Duration.ofSeconds(3)).build();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    /** How often which status came, by its code; connections that broke or were refused, by their kind. */
    final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();

    Client(Victim victim) {
        this.victim = victim;
    }

    /** Asks until answered or the time is over; what was accepted is never asked again, only read. */
    void ask(Entry entry, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        for (var tries = 0; !entry.isAnswered() && System.nanoTime() < end; tries++) {
            if (tries > 2) {
                pause(Math.min(LONGEST_PAUSE_MS, 100L << Math.min(tries, 10)));
            }
            try {
                if (entry.conversation == null) {
                    start(entry);
                } else if (entry.isAccepted()) {
                    read(entry);
                } else if (entry.streamed) {
                    stream(entry);
                } else {
                    post(entry);
                }
            } catch (IOException e) {
                count("connection " + e.getClass().getSimpleName());
                pause(300);
            }
        }
    }

    /** One reading of an accepted question; true when its answer was there. */
    boolean read(Entry entry) throws IOException {
        var response = send(request("gateway", messages(entry) + "/" + entry.messageId).GET().build());
        if (response.statusCode() == 200) {
            entry.answered(JSON.readTree(response.body()));
            return true;
        }
        if (response.statusCode() != 202) {
            problem(entry, response);
        }
        pause(response);
        return false;
    }

    JsonNode get(String pod, String path) throws IOException {
        var response = send(request(pod, path).GET().build());
        if (response.statusCode() != 200) {
            throw new IOException("HTTP %d: %s".formatted(response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    /** True when the document was acknowledged. */
    boolean ingest(String name, String text) {
        try {
            return send(request("knowledge", "/api/v1/documents?name=" + name).header("Content-Type", "text/markdown")
                    .PUT(BodyPublishers.ofString(text)).build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void start(Entry entry) throws IOException {
        var response = send(request("gateway", "/api/v1/conversations").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")).build());
        if (response.statusCode() == 201) {
            entry.conversation = JSON.readTree(response.body()).path("conversationId").asText();
        } else {
            problem(entry, response);
            pause(response);
        }
    }

    private void post(Entry entry) throws IOException {
        var response = send(question(entry).build());
        switch (response.statusCode()) {
            case 200 -> entry.answered(JSON.readTree(response.body()));
            case 202 -> {
                entry.accepted(JSON.readTree(response.body()).path("messageId").asText());
                pause(response);
            }
            default -> {
                problem(entry, response);
                pause(response);
            }
        }
    }

    private void stream(Entry entry) throws IOException {
        try {
            var response = http.send(question(entry).header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
            count("HTTP " + response.statusCode());
            if (response.statusCode() != 200) {
                entry.lastProblem = String.join("", response.body().toList());
                pause(response);
                return;
            }
            var event = new String[] {""};
            var limit = watchdog.schedule(response.body()::close, PATIENCE.toSeconds(), TimeUnit.SECONDS);
            response.body().forEach(line -> hear(entry, event, line));
            if (!limit.cancel(false)) {
                count("stream without an end");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void hear(Entry entry, String[] event, String line) {
        if (line.startsWith("event: ")) {
            event[0] = line.substring(7);
        } else if (line.startsWith("data: ")) {
            var data = parsed(line.substring(6));
            switch (event[0]) {
                case "accepted" -> entry.accepted(data.path("messageId").asText());
                case "answer" -> entry.answered(data);
                default -> { }
            }
        }
    }

    private HttpRequest.Builder question(Entry entry) {
        return request("gateway", messages(entry)).header("Content-Type", "application/json")
                .header("Idempotency-Key", entry.idempotencyKey).POST(BodyPublishers.ofString(JSON.createObjectNode().put("text", entry.text).toString()));
    }

    private static String messages(Entry entry) {
        return "/api/v1/conversations/" + entry.conversation + "/messages";
    }

    private HttpRequest.Builder request(String pod, String path) {
        return HttpRequest.newBuilder(URI.create(victim.address(pod) + path)).timeout(PATIENCE).header("Authorization", "Bearer " + victim.key());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            count("HTTP " + response.statusCode());
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void problem(Entry entry, HttpResponse<String> response) {
        entry.lastProblem = "HTTP %d %s".formatted(response.statusCode(), response.body());
        if (response.statusCode() == 503 && response.headers().firstValue("Retry-After").isEmpty()) {
            count("HTTP 503 without Retry-After");
        } else if (response.statusCode() != 503) {
            count("HTTP %d %s".formatted(response.statusCode(), code(response.body())));
        }
    }

    private static String code(String body) {
        try {
            return JSON.readTree(body).path("code").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, name -> new LongAdder()).increment();
    }

    private static void pause(HttpResponse<?> response) {
        pause(response.headers().firstValueAsLong("Retry-After").orElse(1) * 500);
    }

    static void pause(long around) {
        try {
            Thread.sleep(around / 2 + ThreadLocalRandom.current().nextLong(around + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
