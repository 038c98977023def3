package io.edrs.functions;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pulsar.functions.api.Context;

/** Reads a function's user configuration. */
record Settings(Context context) {

    int positiveInt(String name, int otherwise) {
        var value = Integer.parseInt(context.getUserConfigValueOrDefault(name, otherwise).toString());
        if (value < 1) {
            throw new IllegalArgumentException("Setting '%s' is %d; it must be at least 1.".formatted(name, value));
        }
        return value;
    }

    String text(String name, String otherwise) {
        return context.getUserConfigValueOrDefault(name, otherwise).toString();
    }

    /** A comma list or a JSON list. */
    List<String> texts(String name) {
        var value = context.getUserConfigValueOrDefault(name, "");
        var parts = value instanceof List<?> list ? list.stream().map(Object::toString) : Stream.of(value.toString().split(","));
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
