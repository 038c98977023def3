package io.edrs.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The AsyncAPI 3.0.0 document of every event type. */
final class AsyncApi {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES).build();

    private AsyncApi() {}

    static String document() {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        var schemas = new JsonSchemas();
        for (var payload : EventCatalog.all()) {
            var type = EventCatalog.typeOf(payload);
            channels.put(type.value(), channel(payload, type));
            operations.put("publish_" + type.value(), ordered("action", "send", "channel", reference("channels/" + type.value())));
            messages.put(type.value(), ordered("name", type.value(), "contentType", "application/json",
                    "payload", schemas.event(payload)));
        }
        return write(ordered("asyncapi", "3.0.0", "info", ordered("title", "Enterprise Deep Reasoning System", "version", "0.1.0",
                "description", "Every event type, generated from the records of events-schema."),
                "defaultContentType", "application/json", "channels", channels, "operations", operations,
                "components", ordered("messages", messages, "schemas", schemas.all())));
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> reference(String place) {
        return ordered("$ref", "#/" + place);
    }

    private static Map<String, Object> channel(Class<? extends Payload> payload, EventType type) {
        var channel = ordered("address", address(payload, type));
        var parameters = parameters(type.route());
        if (!parameters.isEmpty()) {
            channel.put("parameters", parameters);
        }
        channel.put("messages", ordered(type.value(), reference("components/messages/" + type.value())));
        return channel;
    }

    private static String address(Class<? extends Payload> payload, EventType type) {
        return type.route() == Route.LANES
                ? Topics.lane(type.value(), Priority.LOW).replaceAll("\\.low$", ".{priority}")
                : Topics.of(payload, "{tenant}", Priority.NORMAL);
    }

    private static Map<String, Object> parameters(Route route) {
        return switch (route) {
            case TENANT -> ordered("tenant", ordered("description", "Whose events they are."));
            case LANES -> ordered("priority", ordered("description", "How urgent they are.",
                    "enum", Stream.of(Priority.values()).map(Priority::wireName).toList()));
            case SYSTEM -> Map.of();
        };
    }

    private static String write(Object document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
