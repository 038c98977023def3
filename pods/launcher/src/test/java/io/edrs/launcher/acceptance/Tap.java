package io.edrs.launcher.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.SubscriptionMode;

/** Hears everything on the bus: lanes, the default tenant's topics, asks and replies included. */
final class Tap implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param topic where it was heard @param event its envelope */
    record Heard(String topic, JsonNode event, int bytes) {

        String type() {
            return event.path("event_type").asText();
        }
    }

    private final PulsarClient client;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    Tap(RunningSystem system) {
        try {
            client = PulsarClient.builder().serviceUrl(system.brokerUrl()).build();
            client.newConsumer().topics(topics(system.adminUrl())).subscriptionName("tap-" + Long.toHexString(System.nanoTime()))
                    .subscriptionMode(SubscriptionMode.NonDurable).receiverQueueSize(5_000)
                    .messageListener((consumer, message) -> {
                        heard.add(new Heard(message.getTopicName(), parsed(message.getData()), message.getData().length));
                        consumer.acknowledgeAsync(message);
                    }).subscribe();
        } catch (PulsarClientException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What carries this trace, in the order it was heard. */
    List<Heard> trace(String messageId) {
        return heard.stream().filter(one -> one.event().path("metadata").path("correlation_id").asText().equals(messageId)).toList();
    }

    private static List<String> topics(String adminUrl) {
        var found = new ArrayList<String>();
        for (var tenant : List.of("edrs", "default")) {
            for (var namespace : list(adminUrl + "/admin/v2/namespaces/" + tenant)) {
                Stream.of("persistent", "non-persistent").flatMap(domain -> list(adminUrl + "/admin/v2/" + domain + "/" + namespace).stream())
                        .filter(topic -> !topic.contains("/tables/") && !topic.contains("__") && !topic.endsWith("/heartbeats")).forEach(found::add);
            }
        }
        return found.stream().distinct().toList();
    }

    private static List<String> list(String url) {
        try (var http = HttpClient.newHttpClient()) {
            var body = http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
            var names = new ArrayList<String>();
            JSON.readTree(body).forEach(name -> names.add(name.asText()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (PulsarClientException e) {
            throw new UncheckedIOException(e);
        }
    }
}
