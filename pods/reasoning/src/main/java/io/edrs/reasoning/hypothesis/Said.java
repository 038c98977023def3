package io.edrs.reasoning.hypothesis;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.abduction.Assumable;
import io.edrs.reasoning.abduction.Rule;
import io.edrs.reasoning.abduction.Theory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A theory as it is put.
 *
 * @param rules what follows from what, how often
 * @param assumables what may be assumed, how probable it is
 * @param exclusions what cannot all be at once
 */
record Said(@Nullable List<SaidRule> rules, @Nullable List<SaidAssumable> assumables, @Nullable List<List<String>> exclusions) {

    record SaidRule(@Nullable String then, @Nullable List<String> when, @Nullable Double strength) {}

    record SaidAssumable(@Nullable String what, @Nullable Double probability) {}

    Theory theory() {
        return new Theory(list("rules", rules).stream().map(rule -> new Rule(text("then", rule.then()), texts("when", rule.when()), rule.strength() == null ? 1 : rule.strength())).toList(),
                list("assumables", assumables).stream().map(each -> new Assumable(text("what", each.what()), number(each))).toList(),
                list("exclusions", exclusions).stream().map(each -> texts("exclusions", each)).toList());
    }

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw invalid("The field '%s' is missing or blank; send it as text.".formatted(field));
        }
        return value.strip();
    }

    static List<String> texts(String field, @Nullable List<String> values) {
        return list(field, values).stream().map(String::strip).toList();
    }

    static EdrsException invalid(String message) {
        return new EdrsException(HypothesisError.HYPOTHESIS_REQUEST_INVALID, message);
    }

    private static double number(SaidAssumable each) {
        if (each.probability() == null) {
            throw invalid("'%s' lacks a probability; give it one between 0 and 1, how often it is so.".formatted(each.what()));
        }
        return each.probability();
    }

    private static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values != null && values.stream().anyMatch(Objects::isNull)) {
            throw invalid("The list '%s' has gaps (null); leave them out.".formatted(field));
        }
        return values == null ? List.of() : values;
    }
}
