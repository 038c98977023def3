package io.edrs.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema of an event type as the broker enforces it: an Avro 1.11 record definition of the whole envelope, payload
 * included. Every field has a default, so that schemas stay fully compatible in both directions as they grow.
 */
public final class SchemaDefinition {

    private static final Map<Class<?>, String> DEFAULTS = Map.of(
            int.class, "{\"type\":\"int\",\"default\":0}", long.class, "{\"type\":\"long\",\"default\":0}",
            double.class, "{\"type\":\"double\",\"default\":0.0}", boolean.class, "{\"type\":\"boolean\",\"default\":false}");
    private static final Map<Class<?>, String> PRIMITIVES = Map.of(
            int.class, "\"int\"", long.class, "\"long\"", double.class, "\"double\"", boolean.class, "\"boolean\"",
            Integer.class, "\"int\"", Long.class, "\"long\"", Double.class, "\"double\"", Boolean.class, "\"boolean\"");

    private SchemaDefinition() {}

    /** The definition of that payload's event, JSON. */
    public static String of(Class<? extends Payload> payload) {
        var seen = new HashSet<String>();
        var fields = Stream.of(BaseEvent.class.getRecordComponents())
                .map(part -> part.getName().equals("payload")
                        ? nullable("payload", record(payload, seen))
                        : field(part, seen))
                .collect(Collectors.joining(","));
        return "{\"type\":\"record\",\"name\":\"BaseEvent_%s\",\"namespace\":\"io.edrs.events\",\"fields\":[%s]}"
                .formatted(EventCatalog.typeOf(payload).value().replace('.', '_'), fields);
    }

    /** The name of a record component on the wire. */
    public static String wireName(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static String record(Class<?> type, Set<String> seen) {
        var name = type.getSimpleName();
        if (!seen.add(name)) {
            return '"' + name + '"';
        }
        var fields = Stream.of(type.getRecordComponents()).map(part -> field(part, seen)).collect(Collectors.joining(","));
        return "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[%s]}".formatted(name, fields);
    }

    private static String field(RecordComponent part, Set<String> seen) {
        var name = wireName(part.getName());
        var primitive = DEFAULTS.get(part.getType());
        return primitive != null
                ? "{\"name\":\"%s\",%s".formatted(name, primitive.substring(1))
                : nullable(name, type(part.getGenericType(), seen));
    }

    private static String nullable(String name, String type) {
        return "{\"name\":\"%s\",\"type\":[\"null\",%s],\"default\":null}".formatted(name, type);
    }

    private static String type(Type type, Set<String> seen) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            return List.class.isAssignableFrom(raw)
                    ? "{\"type\":\"array\",\"items\":%s}".formatted(type(arguments[0], seen))
                    : "{\"type\":\"map\",\"values\":%s}".formatted(type(arguments[1], seen));
        }
        var raw = (Class<?>) type;
        return raw.isRecord() ? record(raw, seen) : PRIMITIVES.getOrDefault(raw, "\"string\"");
    }
}
