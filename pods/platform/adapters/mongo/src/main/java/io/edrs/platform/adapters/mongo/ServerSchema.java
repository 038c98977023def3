package io.edrs.platform.adapters.mongo;

import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * A JSON Schema in the words of MongoDB's {@code $jsonSchema} (draft 4): what it has no word for is left out, which only ever
 * allows more, for the port has checked the whole schema already. A body kept as text is not looked into.
 */
final class ServerSchema {

    private static final Set<String> SAME = Set.of("required", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern",
            "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "multipleOf");
    private static final Set<String> LISTS = Set.of("anyOf", "allOf");
    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "boolean", "null");

    private ServerSchema() {}

    /** The condition on a row whose body must be so. */
    static BsonDocument ofBody(BsonDocument schema) {
        return new BsonDocument("$jsonSchema", new BsonDocument("properties", new BsonDocument("body", of(schema))));
    }

    static BsonDocument of(BsonDocument schema) {
        var words = new BsonDocument();
        schema.forEach((word, value) -> {
            if (SAME.contains(word) && !(value.isArray() && value.asArray().isEmpty())) {
                words.put(word, value);
            } else if (word.equals("type")) {
                type(words, value);
            } else if (word.equals("properties") && !value.asDocument().isEmpty()) {
                words.put(word, properties(value.asDocument()));
            } else if (word.equals("items") && value.isDocument() && !schema.containsKey("prefixItems")) {
                words.put(word, of(value.asDocument()));
            } else if (LISTS.contains(word)) {
                words.put(word, new BsonArray(value.asArray().stream().map(ServerSchema::any).toList()));
            }
        });
        return words;
    }

    private static BsonDocument properties(BsonDocument schemas) {
        var properties = new BsonDocument();
        schemas.forEach((name, schema) -> properties.put(name, any(schema)));
        return properties;
    }

    /** A schema may be {@code true} or {@code false}. */
    private static BsonValue any(BsonValue schema) {
        return schema.isDocument() ? of(schema.asDocument()) : new BsonDocument();
    }

    /** 1.0 is an integer to JSON Schema and a double to BSON. */
    private static void type(BsonDocument words, BsonValue type) {
        var names = type.isArray() ? type.asArray() : new BsonArray(List.of(type));
        words.put("type", new BsonArray(names.stream().map(name -> TYPES.contains(name.asString().getValue()) ? name
                : new BsonString("number")).distinct().toList()));
    }
}
