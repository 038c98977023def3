package io.edrs.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * What a broker holds open, counted through its administration.
 *
 * @param durable persistent topics, the broker's own not among them
 * @param volatiles non-persistent topics
 * @param internal the broker's own topics
 */
public record BrokerCount(int durable, int volatiles, int internal, int subscriptions, int producers, int consumers) {

    private static final BrokerCount NONE = new BrokerCount(0, 0, 0, 0, 0, 0);

    /** Of the broker with its administration there. */
    public static BrokerCount of(URI administration) {
        try (var http = HttpClient.newHttpClient()) {
            var reply = http.send(HttpRequest.newBuilder(administration.resolve("/admin/v2/broker-stats/topics?allocator=false")).build(), BodyHandlers.ofByteArray());
            return of(new ObjectMapper().readTree(reply.body()));
        } catch (IOException e) {
            throw new IllegalStateException("The broker's statistics cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    /** By namespace, then by bundle, then by kind, then by name. */
    static BrokerCount of(JsonNode namespaces) {
        var all = NONE;
        for (var namespace : namespaces) {
            for (var bundle : namespace) {
                for (var kind : bundle.properties()) {
                    for (var topic : kind.getValue().properties()) {
                        all = all.plus(one(kind.getKey(), topic));
                    }
                }
            }
        }
        return all;
    }

    private static BrokerCount one(String kind, Map.Entry<String, JsonNode> topic) {
        var isInternal = topic.getKey().contains("/__");
        var subscriptions = topic.getValue().path("subscriptions");
        var consumers = 0;
        for (var subscription : subscriptions) {
            consumers += subscription.path("consumers").size();
        }
        var isDurable = kind.equals("persistent");
        return new BrokerCount(isDurable && !isInternal ? 1 : 0, isDurable ? 0 : 1, isDurable && isInternal ? 1 : 0,
                subscriptions.size(), topic.getValue().path("publishers").size(), consumers);
    }

    private BrokerCount plus(BrokerCount other) {
        return new BrokerCount(durable + other.durable, volatiles + other.volatiles, internal + other.internal,
                subscriptions + other.subscriptions, producers + other.producers, consumers + other.consumers);
    }
}
