package io.edrs.platform.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few questions put to Pulsar's admin REST interface while it starts. */
final class PulsarAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern FIELD = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private final URI base;

    PulsarAdmin(URI base) {
        this.base = base;
    }

    boolean isBrokerHealthy() {
        return get("/admin/v2/brokers/health").strip().equals("ok");
    }

    boolean isFunctionsWorkerReady() {
        return get("/admin/v2/worker/cluster/leader").contains("workerId");
    }

    /** Returns the broker's settings in force. */
    Map<String, String> runtimeConfiguration() {
        var json = get("/admin/v2/brokers/configuration/runtime");
        return FIELD.matcher(json).results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> b));
    }

    /** Returns the body of a successful answer, else an empty text. */
    private String get(String path) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("server.interrupted", "interrupted while asking " + base, e);
        }
    }
}
