package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks a broker how many messages each persistent topic of the system keeps, and how many subscriptions it has. */
final class BrokerTopics {

    static final String SUBSCRIPTIONS = " subscriptions";
    /** The broker's own, which it writes to at every start. */
    private static final Set<String> OF_THE_BROKER = Set.of("pulsar", "public");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI admin;

    BrokerTopics(URI admin) {
        this.admin = admin;
    }

    /** Messages by topic, and subscriptions by topic under a name of their own. */
    Map<String, Long> count() {
        var counts = new TreeMap<String, Long>();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (var topic : topics(http)) {
                var stats = get(http, "persistent/" + topic.substring("persistent://".length()) + "/internalStats");
                counts.put(topic, stats.path("numberOfEntries").asLong());
                counts.put(topic + SUBSCRIPTIONS, durable(stats.path("cursors")));
            }
        }
        return counts;
    }

    /** Readers have subscriptions that go with them. */
    private static long durable(JsonNode cursors) {
        return cursors.propertyStream().filter(cursor -> !cursor.getKey().startsWith("reader-") && !cursor.getKey().startsWith("multiTopicsReader-"))
                .count();
    }

    private List<String> topics(HttpClient http) {
        var topics = new ArrayList<String>();
        for (var tenant : get(http, "tenants")) {
            if (!OF_THE_BROKER.contains(tenant.asText())) {
                for (var namespace : get(http, "namespaces/" + tenant.asText())) {
                    get(http, "persistent/" + namespace.asText()).forEach(topic -> topics.add(topic.asText()));
                }
            }
        }
        return topics;
    }

    private JsonNode get(HttpClient http, String path) {
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(admin + "/admin/v2/" + path)).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw away("answers %d to %s".formatted(answer.statusCode(), path), null);
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw away("does not answer " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("was not waited for", e);
        }
    }

    private static EdrsException away(String how, @Nullable Throwable cause) {
        return new EdrsException(KernelError.BROKER_UNAVAILABLE, "The broker " + how + "; see './edrs status'.", cause);
    }
}
