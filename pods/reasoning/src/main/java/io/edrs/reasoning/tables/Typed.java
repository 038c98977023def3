package io.edrs.reasoning.tables;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.Locale;
import java.util.Set;

/** Holds a value to the type its table declares; FEEL would only say that nothing applies. */
final class Typed {

    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");

    private Typed() {}

    /** The value as that type; throws {@code DECISION_INPUT_INVALID} where it is none. */
    static Object of(String name, String type, Object value) {
        var wanted = type.toLowerCase(Locale.ROOT);
        if (NUMBERS.contains(wanted)) {
            return value instanceof Number ? value : number(name, value);
        }
        if (wanted.equals("boolean")) {
            if (value instanceof Boolean || Set.of("true", "false").contains(value.toString().toLowerCase(Locale.ROOT))) {
                return value instanceof Boolean ? value : Boolean.valueOf(value.toString());
            }
            throw misfit(name, type, value);
        }
        return wanted.equals("string") ? value.toString() : value;
    }

    private static Object number(String name, Object value) {
        try {
            return Double.valueOf(value.toString());
        } catch (NumberFormatException e) {
            throw misfit(name, "number", value);
        }
    }

    private static EdrsException misfit(String name, String type, Object value) {
        return new EdrsException(TableError.DECISION_INPUT_INVALID, "'%s' is a %s and cannot be '%s'.".formatted(name, type, value));
    }
}
