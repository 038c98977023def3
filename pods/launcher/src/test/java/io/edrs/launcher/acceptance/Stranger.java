package io.edrs.launcher.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests made from the description with another tenant's belongings in every place that takes a value. */
final class Stranger {

    private static final int MOST_FIELDS = 12;

    /** @param body null for none */
    record Probe(Endpoint endpoint, String path, String body, Map<String, String> headers) {

        Visitor.Response send(Visitor visitor) {
            return visitor.send("gateway", endpoint.method(), path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
        }

        String request() {
            return endpoint.method() + " " + path + " " + (body == null ? "" : body) + headers;
        }
    }

    private final Belongings theirs;
    private final String tenant;
    private final List<String> words;

    /** @param words that lead to what is theirs */
    Stranger(Belongings theirs, String tenant, List<String> words) {
        this.theirs = theirs;
        this.tenant = tenant;
        this.words = words;
    }

    Stream<Probe> probes(Endpoint endpoint) {
        var probes = new ArrayList<Probe>();
        var usual = usual(endpoint);
        var body = body(endpoint);
        probes.add(new Probe(endpoint, filled(endpoint, usual), text(body), Map.of("X-Tenant-ID", tenant)));
        probes.add(new Probe(endpoint, filled(endpoint, usual), text(body), Map.of()));
        usual.keySet().forEach(name -> values(name).forEach(value -> {
            var changed = new LinkedHashMap<>(usual);
            changed.put(name, value);
            probes.add(new Probe(endpoint, filled(endpoint, changed), text(body), Map.of()));
        }));
        if (body != null) {
            var places = new ArrayList<String>();
            places(body, "", places);
            places.stream().limit(MOST_FIELDS).forEach(place -> values(place.substring(place.lastIndexOf('/') + 1)).limit(3).forEach(value ->
                    probes.add(new Probe(endpoint, filled(endpoint, usual), text(changed(body, place, value)), Map.of()))));
        }
        return probes.stream();
    }

    /** With the likeliest of their values in each place. */
    Probe usually(Endpoint endpoint) {
        return new Probe(endpoint, filled(endpoint, usual(endpoint)), text(body(endpoint)), Map.of());
    }

    private Stream<String> values(String name) {
        return Stream.concat(theirs.likely(name).stream().limit(4), Stream.concat(Stream.of(tenant), words.stream()));
    }

    /** In the place of each parameter the likeliest of their values. */
    private Map<String, String> usual(Endpoint endpoint) {
        var values = new LinkedHashMap<String, String>();
        endpoint.operation().path("parameters").forEach(parameter -> {
            if (!parameter.path("in").asText().equals("header")) {
                var name = parameter.path("name").asText();
                var schema = endpoint.resolved(parameter.path("schema"));
                var isText = schema.path("type").toString().contains("string");
                var likely = isText ? theirs.likely(name) : List.<String>of();
                values.put(name, likely.isEmpty() ? Endpoint.Values.right().parameter(schema) : likely.getFirst());
            }
        });
        return values;
    }

    private static String filled(Endpoint endpoint, Map<String, String> values) {
        var path = endpoint.path();
        var query = new ArrayList<String>();
        for (var value : values.entrySet()) {
            var encoded = URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8).replace("+", "%20");
            if (path.contains("{" + value.getKey() + "}")) {
                path = path.replace("{" + value.getKey() + "}", encoded);
            } else {
                query.add(value.getKey() + "=" + encoded);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static JsonNode body(Endpoint endpoint) {
        var content = endpoint.operation().path("requestBody").path("content");
        return content.isMissingNode() ? null : endpoint.sample(content.path("application/json").path("schema"), 0);
    }

    private static String text(JsonNode body) {
        return body == null ? null : body.toString();
    }

    private static void places(JsonNode node, String at, List<String> places) {
        if (node.isTextual() || node.isNull()) {
            places.add(at);
        }
        node.properties().forEach(field -> places(field.getValue(), at + "/" + field.getKey(), places));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), at + "/" + i, places);
        }
    }

    private static JsonNode changed(JsonNode body, String place, String value) {
        var copy = body.deepCopy();
        var parent = copy.at(place.substring(0, Math.max(0, place.lastIndexOf('/'))));
        if (parent instanceof ObjectNode object) {
            object.put(place.substring(place.lastIndexOf('/') + 1), value);
        } else if (parent instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            array.set(0, value);
        }
        return copy;
    }
}
