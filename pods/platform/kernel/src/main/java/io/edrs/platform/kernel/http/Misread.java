package io.edrs.platform.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What could not be read of a request, in words for who sent it: the place, what stands there and what would be right. */
public final class Misread {

    private static final int LONGEST = 120;

    private Misread() {}

    /** Of a body, a part of a path or a parameter; empty when the error is of another kind. */
    static Optional<String> of(Throwable error) {
        var json = Stream.iterate(error, cause -> cause != null, Throwable::getCause).filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast).findFirst();
        if (json.isPresent()) {
            return json.map(Misread::of);
        }
        return error instanceof ConversionErrorException conversion ? Optional.of(of(conversion)) : Optional.empty();
    }

    /** Of a text that should have been JSON of a certain form. */
    public static String of(JsonProcessingException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown -> "There is no field '%s'; there are %s.".formatted(place(unknown),
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
            case InvalidFormatException wrong -> "%s is '%s'; it must be %s.".formatted(place(wrong), shortened(String.valueOf(wrong.getValue())), wanted(wrong.getTargetType()));
            case MismatchedInputException wrong -> "%s must be %s.".formatted(place(wrong), wanted(wrong.getTargetType()));
            case JsonMappingException refused -> "%s is refused: %s".formatted(place(refused), shortened(said(refused)));
            default -> "The body is no JSON: %s%s.".formatted(shortened(error.getOriginalMessage()), error.getLocation() == null ? ""
                    : " (line %d, column %d)".formatted(error.getLocation().getLineNr(), error.getLocation().getColumnNr()));
        };
    }

    private static String of(ConversionErrorException error) {
        var name = error.getArgument().getName();
        return "%s is %s; it must be %s.".formatted(name, error.getConversionError().getOriginalValue()
                .map(value -> "'" + shortened(String.valueOf(value)) + "'").orElse("of another kind"), wanted(error.getArgument().getType()));
    }

    /** Where in the body, as in skills[2].name. */
    private static String place(JsonMappingException error) {
        var place = error.getPath().stream().map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "The body" : place.startsWith(".") ? place.substring(1) : place;
    }

    private static String said(JsonMappingException error) {
        return error.getCause() == null ? error.getOriginalMessage() : String.valueOf(error.getCause().getMessage());
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return type == double.class || type == float.class || type == Double.class || type == Float.class ? "a number" : "a whole number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isEnum() ? "one of " + Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")) : named(type);
    }

    private static String named(Class<?> type) {
        return Map.<Class<?>, String>of(UUID.class, "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057",
                        Instant.class, "a moment such as 2026-03-31T12:00:00Z",
                        LocalDate.class, "a day such as 2026-03-31",
                        Duration.class, "a length of time such as PT15M or 15m",
                        boolean.class, "true or false", Boolean.class, "true or false")
                .getOrDefault(type, "an object in braces");
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
    }
}
