package io.edrs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Whether plain JSON, unions untagged as Pulsar's JSON schema has them, is what an Avro schema describes. */
final class Conformity {

    private Conformity() {}

    /** Each place where the JSON departs from the schema; empty when it conforms. */
    static List<String> mismatches(Schema schema, JsonNode node, String place) {
        return switch (schema.getType()) {
            case RECORD -> node.isObject() ? fields(schema, node, place) : wrong(schema, place);
            case ARRAY -> node.isArray() ? each(schema.getElementType(), node, place) : wrong(schema, place);
            case MAP -> node.isObject() ? each(schema.getValueType(), node, place) : wrong(schema, place);
            case UNION -> schema.getTypes().stream().anyMatch(branch -> mismatches(branch, node, place).isEmpty())
                    ? List.of() : deepest(schema, node, place);
            default -> matches(schema.getType(), node) ? List.of() : wrong(schema, place);
        };
    }

    private static boolean matches(Schema.Type type, JsonNode node) {
        return switch (type) {
            case NULL -> node.isNull();
            case STRING -> node.isTextual();
            case INT -> node.isInt();
            case LONG -> node.isIntegralNumber();
            case DOUBLE -> node.isNumber();
            case BOOLEAN -> node.isBoolean();
            default -> false;
        };
    }

    private static List<String> fields(Schema schema, JsonNode node, String place) {
        var mismatches = new ArrayList<String>();
        node.fieldNames().forEachRemaining(name -> {
            var field = schema.getField(name);
            mismatches.addAll(field == null ? List.of(place + "/" + name + " is not in the schema")
                    : mismatches(field.schema(), node.get(name), place + "/" + name));
        });
        return mismatches;
    }

    private static List<String> each(Schema schema, JsonNode node, String place) {
        var mismatches = new ArrayList<String>();
        node.forEach(element -> mismatches.addAll(mismatches(schema, element, place + "/*")));
        return mismatches;
    }

    private static List<String> deepest(Schema union, JsonNode node, String place) {
        return union.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL)
                .flatMap(branch -> mismatches(branch, node, place).stream()).toList();
    }

    private static List<String> wrong(Schema schema, String place) {
        return List.of(place + " is not a " + schema.getType().getName());
    }
}
