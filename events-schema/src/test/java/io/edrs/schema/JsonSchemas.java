package io.edrs.schema;

import static io.edrs.schema.AsyncApi.ordered;
import static io.edrs.schema.AsyncApi.reference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** JSON Schemas (draft 7, as AsyncAPI has them) of records on the wire, collected by name. */
final class JsonSchemas {

    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            int.class, ordered("type", "integer", "format", "int32"), long.class, ordered("type", "integer", "format", "int64"),
            double.class, ordered("type", "number", "format", "double"), boolean.class, ordered("type", "boolean"),
            Double.class, ordered("type", "number", "format", "double"), UUID.class, ordered("type", "string", "format", "uuid"),
            Instant.class, ordered("type", "string", "format", "date-time"));

    private final Map<String, Object> named = new TreeMap<>();

    /** The envelope with that payload. */
    Map<String, Object> event(Class<? extends Payload> payload) {
        var properties = ordered();
        for (var part : BaseEvent.class.getRecordComponents()) {
            properties.put(SchemaDefinition.wireName(part.getName()), switch (part.getName()) {
                case "payload" -> of(payload);
                case "eventType" -> ordered("type", "string", "const", EventCatalog.typeOf(payload).value());
                default -> of(part.getGenericType());
            });
        }
        return ordered("type", "object", "properties", properties);
    }

    Map<String, Object> all() {
        return named;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? ordered("type", "array", "items", of(arguments[0]))
                    : ordered("type", "object", "additionalProperties", of(arguments[1]));
        }
        var raw = (Class<?>) type;
        return raw.isRecord() ? record(raw) : SCALARS.getOrDefault(raw, ordered("type", "string"));
    }

    private Map<String, Object> record(Class<?> type) {
        if (!named.containsKey(type.getSimpleName())) {
            var properties = ordered();
            named.put(type.getSimpleName(), ordered("type", "object", "properties", properties));
            for (var part : type.getRecordComponents()) {
                properties.put(SchemaDefinition.wireName(part.getName()), of(part.getGenericType()));
            }
        }
        return reference("components/schemas/" + type.getSimpleName());
    }
}
