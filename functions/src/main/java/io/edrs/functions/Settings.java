package io.edrs.functions;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pulsar.functions.api.Context;

/** Reads a function's user configuration. */
record Settings(Context context) {

    int positiveInt(String name, int otherwise) {
        var text = text(name, Integer.toString(otherwise));
        try {
            // The functions worker makes 10.0 of 10.
            var value = new BigDecimal(text).intValueExact();
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException | ArithmeticException noWholeNumber) {
            // Refused below.
        }
        throw new IllegalArgumentException("Setting '%s' is '%s'; it must be a whole number from 1 up.".formatted(name, text));
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
