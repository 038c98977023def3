package io.edrs.launcher.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that programs have stumbled over. */
record Oddities(RandomGenerator chance) implements Endpoint.Values {

    private static final List<String> TEXTS = List.of("", " ", "null", "0", "-1", "99999999999999999999", "1e400", "NaN", "true", "../../etc/passwd", "%00",
            "a\u0000b", "\uD83D\uDE80", "\u202Eabc", "'; DROP TABLE x; --", "${jndi:x}", "<script>", "a".repeat(5000), "{}", "[]", "2026-13-45T99:99:99Z",
            "0199f0c4-7d3e-7000-8000-00000000000", "http://127.0.0.1:1/", "file:///etc/passwd", "*", "default", "edrs", "sample");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public String parameter(JsonNode schema) {
        var value = chance.nextInt(3) == 0 ? Endpoint.text(schema) : text();
        // An empty segment, or one of dots, would be another path.
        return URLEncoder.encode(value.isBlank() || value.startsWith(".") ? "x" : value, StandardCharsets.UTF_8).replace("+", "%20").replace("%00", "%01");
    }

    @Override
    public String body(JsonNode schema, Endpoint endpoint) {
        return switch (chance.nextInt(12)) {
            case 0 -> "";
            case 1 -> "{";
            case 2 -> "[[[[[[[[".repeat(200);
            case 3 -> scalar().toString();
            default -> bent(endpoint.sample(schema, 0)).toString();
        };
    }

    private JsonNode bent(JsonNode sample) {
        if (sample instanceof ObjectNode object && !object.isEmpty()) {
            var fields = object.properties().stream().map(java.util.Map.Entry::getKey).toList();
            var field = fields.get(chance.nextInt(fields.size()));
            switch (chance.nextInt(4)) {
                case 0 -> object.remove(field);
                case 1 -> object.set(field, bent(object.get(field)));
                case 2 -> object.put("unheardOf", 1);
                default -> object.set(field, scalar());
            }
            return object;
        }
        return scalar();
    }

    private JsonNode scalar() {
        return switch (chance.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(chance.nextLong());
            case 2 -> NODES.numberNode(-1.5e300);
            case 3 -> NODES.booleanNode(chance.nextBoolean());
            case 4 -> NODES.arrayNode().add(NODES.nullNode());
            case 5 -> NODES.objectNode().put("a", text());
            default -> NODES.textNode(text());
        };
    }

    private String text() {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }
}
