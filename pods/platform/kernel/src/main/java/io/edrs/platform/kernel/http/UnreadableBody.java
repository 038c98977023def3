package io.edrs.platform.kernel.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body and where, in the words of who sent it: no class of ours, no reader's internals. */
final class UnreadableBody {

    private static final int LONGEST = 60;

    private UnreadableBody() {}

    /** Nothing when the failure is not of this kind. */
    static Optional<String> told(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10).flatMap(cause -> one(cause).stream()).findFirst();
    }

    private static Optional<String> one(Throwable cause) {
        return switch (cause) {
            case InvalidFormatException wrong -> Optional.of("%s is '%s'; it must be %s.".formatted(place(wrong), shortened(wrong.getValue()), kind(wrong.getTargetType())));
            case MismatchedInputException other -> Optional.of("%s is of another kind; it must be %s.".formatted(place(other), kind(other.getTargetType())));
            case JsonParseException broken -> Optional.of("The body is no JSON: %s, in line %d, column %d.".formatted(broken.getOriginalMessage(),
                    broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
            default -> Optional.empty();
        };
    }

    private static String place(JsonMappingException wrong) {
        var path = wrong.getPath().stream().map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName()).collect(Collectors.joining());
        return path.isEmpty() ? "The body" : "The field '%s'".formatted(path.startsWith(".") ? path.substring(1) : path);
    }

    private static String shortened(@Nullable Object value) {
        var text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a moment or day, such as 2026-03-31T10:00:00Z or 2026-03-31";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "an object";
        }
        return type == Boolean.class || type == boolean.class ? "true or false" : type == UUID.class ? "a UUID"
                : type == String.class ? "text" : Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "of another kind";
    }
}
