package io.edrs.reasoning.graphs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an estimand as people do; a variable summed over while its own value is also in use gets a prime. */
public final class Formula {

    private Formula() {}

    /** As text; the given variables are those whose values the reader knows. */
    public static String of(Estimand estimand) {
        return write(estimand, estimand.free().stream().collect(Collectors.toMap(name -> name, name -> name)));
    }

    private static String write(Estimand estimand, Map<String, String> known) {
        return switch (estimand) {
            case Estimand.Probability(var of, var given) -> of.isEmpty() ? "1"
                    : "P(%s%s)".formatted(names(of, known), given.isEmpty() ? "" : " | " + names(given, known));
            case Estimand.Product(var factors) -> factors.isEmpty() ? "1" : factors.stream()
                    .map(factor -> factor instanceof Estimand.Sum ? "[" + write(factor, known) + "]" : write(factor, known)).collect(Collectors.joining(" "));
            case Estimand.Quotient(var numerator, var denominator) -> "[%s] / [%s]".formatted(write(numerator, known), write(denominator, known));
            case Estimand.Sum(var over, var of) -> {
                var inner = new HashMap<>(known);
                over.forEach(name -> inner.put(name, known.containsKey(name) ? known.get(name) + "'" : name));
                yield "Σ_{%s} %s".formatted(names(over, inner), write(of, inner));
            }
        };
    }

    private static String names(List<String> names, Map<String, String> known) {
        return names.stream().map(name -> known.getOrDefault(name, name)).collect(Collectors.joining(", "));
    }
}
