package io.edrs.reasoning.causal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request must say. */
final class Request {

    private static final int MOST = 500;

    private Request() {}

    /** The text; throws {@code CAUSAL_REQUEST_INVALID} where it lacks. */
    static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Workbench.invalid("The field '%s' is missing or blank; send it as text.".formatted(name));
        }
        return value.strip();
    }

    static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value.strip();
    }

    /** Values by variable; none where nothing is said. */
    static Map<String, String> values(String name, @Nullable Map<String, String> values) {
        if (values == null) {
            return Map.of();
        }
        if (values.size() > MOST || values.values().stream().anyMatch(java.util.Objects::isNull)) {
            throw Workbench.invalid("The field '%s' names at most %d variables, each with a value.".formatted(name, MOST));
        }
        return values;
    }
}
