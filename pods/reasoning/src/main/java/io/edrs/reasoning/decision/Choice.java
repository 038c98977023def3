package io.edrs.reasoning.decision;

import io.edrs.reasoning.choice.Alternatives;
import io.edrs.reasoning.choice.Criterion;
import io.edrs.reasoning.choice.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A choice as it is put.
 *
 * @param method {@code weighted} or {@code topsis}
 * @param criteria what counts, how much, and whether more is better
 * @param alternatives each with a number for each criterion
 */
record Choice(@Nullable String method, @Nullable List<Said> criteria, @Nullable List<Alternative> alternatives) {

    record Said(@Nullable String name, @Nullable Double weight, @Nullable Boolean benefit) {}

    record Alternative(@Nullable String name, @Nullable Map<String, Double> values) {}

    Method by() {
        return switch (method == null ? "topsis" : method.toLowerCase(Locale.ROOT)) {
            case "topsis" -> Method.TOPSIS;
            case "weighted" -> Method.WEIGHTED;
            default -> throw Ask.invalid("The method '%s' is unknown; use weighted or topsis.".formatted(method));
        };
    }

    Alternatives read() {
        var said = Ask.list("criteria", criteria).stream().map(criterion -> new Criterion(Ask.text("name", criterion.name()),
                weight(criterion), criterion.benefit() == null || criterion.benefit())).toList();
        var rows = Ask.list("alternatives", alternatives);
        return new Alternatives(rows.stream().map(row -> Ask.text("name", row.name())).toList(), said,
                rows.stream().map(row -> said.stream().mapToDouble(criterion -> value(row, criterion)).toArray()).toArray(double[][]::new));
    }

    private static double weight(Said criterion) {
        if (criterion.weight() == null) {
            throw Ask.invalid("The criterion '%s' has no weight; give each its share, together 1.".formatted(criterion.name()));
        }
        return criterion.weight();
    }

    private static double value(Alternative row, Criterion criterion) {
        var value = row.values() == null ? null : row.values().get(criterion.name());
        if (value == null) {
            throw Ask.invalid("'%s' has no value for '%s'; give it a number, or leave the alternative or the criterion out.".formatted(row.name(), criterion.name()));
        }
        return value;
    }
}
