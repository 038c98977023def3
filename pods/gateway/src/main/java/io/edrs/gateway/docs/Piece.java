package io.edrs.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One module's part of the description (OpenAPI 3.1), made ready to stand beside the others. */
record Piece(String module, ObjectNode document) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Its schemas under names that no other module has, its types as JSON Schema has them. */
    Piece settled() {
        settle(document);
        var own = (ObjectNode) document.withObject("/components").withObject("/schemas");
        var renamed = own.deepCopy().removeAll();
        own.properties().forEach(schema -> renamed.set(name(schema.getKey()), schema.getValue()));
        document.withObject("/components").set("schemas", renamed);
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> identify((ObjectNode) operation.getValue(), operation.getKey(), path.getKey())));
        return this;
    }

    private void identify(ObjectNode operation, String method, String path) {
        operation.put("operationId", method + Arrays.stream(path.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining()));
        operation.putArray("tags").add(module);
    }

    private String name(String schema) {
        return module + "." + schema;
    }

    private void settle(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").asText().startsWith(SCHEMAS)) {
                object.put("$ref", SCHEMAS + name(object.path("$ref").asText().substring(SCHEMAS.length())));
            }
            settleType(object);
        }
        node.forEach(this::settle);
    }

    /** The generator says "string, null or object" for a text that may be lacking, and "null, and a that" for a that which may be. */
    private static void settleType(ObjectNode schema) {
        if (schema.path("type") instanceof ArrayNode types && types.size() > 2) {
            IntStream.range(0, types.size()).filter(i -> types.get(i).asText().equals("object")).findFirst().ifPresent(types::remove);
        }
        if (schema.path("type").asText().equals("null") && schema.has("allOf")) {
            schema.remove("type");
            var either = (ArrayNode) schema.remove("allOf");
            schema.set("anyOf", either.add(either.objectNode().put("type", "null")));
        }
    }
}
