package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request must say. */
final class Ask {

    private Ask() {}

    static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw invalid("The field '%s' is missing or blank; send it as text.".formatted(name));
        }
        return value.strip();
    }

    static <T> List<T> list(String name, @Nullable List<T> value) {
        if (value == null || value.isEmpty() || value.stream().anyMatch(java.util.Objects::isNull)) {
            throw invalid("The list '%s' is missing, empty or has gaps (null); send at least one entry, each complete.".formatted(name));
        }
        return value;
    }

    /** Rows of numbers as an array. */
    static double[][] matrix(String name, @Nullable List<List<Double>> rows) {
        return list(name, rows).stream().map(row -> numbers(name, row)).toArray(double[][]::new);
    }

    static double[] numbers(String name, @Nullable List<Double> row) {
        return list(name, row).stream().mapToDouble(Double::doubleValue).toArray();
    }

    static int between(String name, @Nullable Integer value, int otherwise, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw invalid("%s %d is refused; use %d to %d.".formatted(name, value, least, most));
        }
        return value == null ? otherwise : value;
    }

    static EdrsException invalid(String message) {
        return new EdrsException(DecisionError.DECISION_REQUEST_INVALID, message);
    }
}
