package io.edrs.launcher.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** One operation of the system's own description, and requests made from it. */
record Endpoint(String method, String path, JsonNode operation, JsonNode description) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 6;
    private static final Set<String> OPEN = Set.of("/api/v1/auth/tokens/refreshes", "/api/v1/auth/login", "/api/v1/auth/callback");

    static List<Endpoint> of(JsonNode description) {
        var all = new ArrayList<Endpoint>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation ->
                all.add(new Endpoint(operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), operation.getValue(), description))));
        return all;
    }

    /** Whether anybody may call it. */
    boolean isOpen() {
        return path.startsWith("/health") || path.startsWith("/.well-known/") || OPEN.contains(path);
    }

    /** Whether its answer has no end. */
    boolean isEndless() {
        return path.equals("/api/v1/events/tail") || path.endsWith("/feed") || path.equals("/mcp") && method.equals("GET");
    }

    /** Sends a request with every parameter and a body of the right shape, its values made by the chance given. */
    Visitor.Response call(Visitor visitor, Map<String, String> headers, Values values) {
        if (isForm()) {
            var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\n%s\r\n--b--\r\n".formatted(values.parameter(operation));
            return visitor.send("gateway", method, filled(values), BodyPublishers.ofString(form), Map.of("Content-Type", "multipart/form-data; boundary=b"));
        }
        var body = body(values);
        return visitor.send("gateway", method, filled(values), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private boolean isForm() {
        var content = operation.path("requestBody").path("content");
        return content.has("multipart/form-data") && content.size() == 1;
    }

    private String filled(Values values) {
        var filled = path;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var value = values.parameter(resolved(parameter.path("schema")));
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + parameter.path("name").asText() + "}", value);
            } else if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText() + "=" + value);
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /** Whether it has that parameter and can be asked for without knowing anything that is there. */
    boolean takes(String parameter) {
        return !path.contains("{") && operation.path("parameters").findValuesAsText("name").contains(parameter);
    }

    /** Its address with nothing but what it needs, and that parameter. */
    String with(String parameter, Object value) {
        var query = new StringBuilder("?" + parameter + "=" + value);
        for (var other : operation.path("parameters")) {
            if (other.path("required").asBoolean() && !other.path("name").asText().equals(parameter)) {
                query.append('&').append(other.path("name").asText()).append('=').append(Values.right().parameter(resolved(other.path("schema"))));
            }
        }
        return path + query;
    }

    private String body(Values values) {
        var content = operation.path("requestBody").path("content");
        return content.isMissingNode() ? null : values.body(content.path("application/json").path("schema"), this);
    }

    JsonNode resolved(JsonNode schema) {
        var name = schema.path("$ref").asText();
        return name.isEmpty() ? schema : description.at(name.substring(1));
    }

    /** A value of that schema. */
    JsonNode sample(JsonNode given, int depth) {
        var schema = resolved(given);
        var type = type(schema);
        if (schema.has("anyOf") || schema.has("allOf")) {
            return sample((schema.has("anyOf") ? schema.path("anyOf") : schema.path("allOf")).path(0), depth);
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0);
        }
        return switch (type) {
            case "string" -> NODES.textNode(text(schema));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> depth > DEEP ? NODES.arrayNode() : NODES.arrayNode().add(sample(schema.path("items"), depth + 1));
            default -> object(schema, depth);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth <= DEEP) {
            schema.path("properties").properties().forEach(field -> object.set(field.getKey(), sample(field.getValue(), depth + 1)));
        }
        return object;
    }

    static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "0199f0c4-7d3e-7000-8000-000000000001";
            case "date-time" -> "2026-01-05T09:30:00Z";
            case "date" -> "2026-01-05";
            case "duration" -> "PT1M";
            default -> "sample";
        };
    }

    static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** How a request's values are made. */
    interface Values {

        String parameter(JsonNode schema);

        String body(JsonNode schema, Endpoint endpoint);

        /** Right ones. */
        static Values right() {
            return new Values() {
                @Override
                public String parameter(JsonNode schema) {
                    if (schema.has("default")) {
                        return schema.path("default").asText();
                    }
                    return schema.path("type").toString().contains("integer") ? "1" : text(schema);
                }

                @Override
                public String body(JsonNode schema, Endpoint endpoint) {
                    return endpoint.sample(schema, 0).toString();
                }
            };
        }

        /** Wrong ones, and odd ones. */
        static Values odd(RandomGenerator chance) {
            return new Oddities(chance);
        }
    }
}
