package io.edrs.gateway.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas (draft 2020-12) of flat objects, read strictly. */
final class Schema {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required;

    private Schema(String... required) {
        this.required = List.of(required);
    }

    static Schema requiring(String... names) {
        return new Schema(names);
    }

    Schema text(String name, String description, int longest) {
        return with(name, Map.of("type", "string", "description", description, "maxLength", longest));
    }

    Schema oneOf(String name, String description, String... values) {
        return with(name, Map.of("type", "string", "description", description, "enum", List.of(values)));
    }

    Schema number(String name, String description, int least, int most) {
        return with(name, Map.of("type", "integer", "description", description, "minimum", least, "maximum", most));
    }

    Map<String, Object> build() {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** An object whose parts are not told one by one. */
    static Map<String, Object> object(String... required) {
        return Map.of("type", "object", "required", List.of(required));
    }

    private Schema with(String name, Map<String, Object> property) {
        properties.put(name, property);
        return this;
    }
}
