package io.edrs.launcher.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The running system's HTTP API, as the command line uses it. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Settings settings;
    private final Optional<String> tenant;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();

    Api(Settings settings, Optional<String> tenant) {
        this.settings = settings;
        this.tenant = tenant;
    }

    JsonNode get(String pod, String path) {
        return parse(send(pod, request(pod, path).GET()));
    }

    JsonNode post(String pod, String path, Object body, Map<String, String> headers) {
        var request = request(pod, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body)));
        headers.forEach(request::header);
        return parse(send(pod, request));
    }

    JsonNode post(String pod, String path, Object body) {
        return post(pod, path, body, Map.of());
    }

    JsonNode put(String pod, String path, BodyPublisher body) {
        return parse(send(pod, request(pod, path).header("Content-Type", "application/octet-stream").PUT(body)));
    }

    JsonNode putJson(String pod, String path, Object body) {
        return parse(send(pod, request(pod, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(write(body)))));
    }

    JsonNode delete(String pod, String path) {
        return parse(send(pod, request(pod, path).DELETE()));
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of an event stream as they come. */
    java.util.stream.Stream<String> lines(String pod, String path) {
        try {
            var response = http.send(request(pod, path).header("Accept", "text/event-stream").GET().timeout(Duration.ofDays(1)).build(),
                    BodyHandlers.ofLines());
            if (response.statusCode() >= 400) {
                throw new ApiException(reason(String.join("", response.body().toList()), response.statusCode()));
            }
            return response.body();
        } catch (IOException e) {
            throw unreachable(pod, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("Interrupted.");
        }
    }

    private HttpRequest.Builder request(String pod, String path) {
        var request = HttpRequest.newBuilder(URI.create(base(pod) + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + key());
        tenant.ifPresent(name -> request.header("X-Tenant-ID", name));
        settings.find("EDRS_SECOND_FACTOR").ifPresent(proof -> request.header("X-Second-Factor", proof));
        return request;
    }

    private HttpResponse<String> send(String pod, HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new ApiException(reason(response.body(), response.statusCode()), response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw unreachable(pod, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("Interrupted.");
        }
    }

    private String base(String pod) {
        return settings.find("EDRS_URL").map(Api::address).orElseGet(() -> "http://127.0.0.1:" + port(pod));
    }

    private static String address(String text) {
        if (!text.matches("https?://[^\\s?#]+")) {
            throw new IllegalArgumentException("EDRS_URL is '%s'; it must be an address such as http://127.0.0.1:8080.".formatted(text));
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private int port(String pod) {
        var system = new LocalSystem(settings);
        return system.allInOne().isRunning() ? settings.ports().api() : settings.ports().podApi(LocalSystem.rank(pod));
    }

    private String key() {
        return settings.find("EDRS_API_KEY").orElseGet(() -> read(settings.home().resolve("api-key")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ApiException("There is no API key at %s; './edrs up' makes one, or set EDRS_API_KEY.".formatted(file));
        }
    }

    private ApiException unreachable(String pod, IOException error) {
        return new ApiException(switch (error) {
            case ConnectException none -> "Nothing answers at %s; './edrs up' starts the system, './edrs status' shows it.".formatted(base(pod));
            case HttpConnectTimeoutException none -> "Nothing answers at %s; './edrs status' shows what runs.".formatted(base(pod));
            case HttpTimeoutException slow -> "%s did not answer within %d s; './edrs status' shows what runs.".formatted(base(pod), PATIENCE.toSeconds());
            default -> "%s broke the connection off; './edrs status' shows what runs, './edrs up' starts what does not.".formatted(base(pod));
        });
    }

    private String reason(String body, int status) {
        try {
            var problem = json.readTree(body);
            return problem.path("detail").asText(problem.path("message").asText("HTTP " + status));
        } catch (JsonProcessingException e) {
            return "HTTP " + status;
        }
    }

    private JsonNode parse(HttpResponse<String> response) {
        return response.body().isEmpty() ? json.nullNode() : parse(response.body());
    }

    JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ApiException("The answer is not JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
