package io.edrs.reasoning.datalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ground literals, found by predicate, sign and any argument. */
final class Facts {

    /** A ground literal by its key. */
    record Fact(String key, List<String> of) {}

    /** How a fact came about. */
    record Origin(Rule rule, Map<String, String> row, List<Fact> from) {}

    private final Map<Fact, Origin> origins = new LinkedHashMap<>();
    private final Map<String, List<Fact>> byKey = new HashMap<>();
    private final Map<String, List<Fact>> byArgument = new HashMap<>();

    boolean add(Fact fact, Origin origin) {
        return origins.putIfAbsent(fact, origin) == null;
    }

    /** From now on it is found. */
    void index(Fact fact) {
        byKey.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(fact);
        for (var i = 0; i < fact.of().size(); i++) {
            byArgument.computeIfAbsent(place(fact.key(), i, fact.of().get(i)), key -> new ArrayList<>()).add(fact);
        }
    }

    /** The facts that may match, the arguments known so far given; null where one is not known. */
    List<Fact> matching(String key, List<@Nullable String> known) {
        var best = byKey.getOrDefault(key, List.of());
        for (var i = 0; i < known.size(); i++) {
            if (known.get(i) != null) {
                var fewer = byArgument.getOrDefault(place(key, i, known.get(i)), List.of());
                best = fewer.size() < best.size() ? fewer : best;
            }
        }
        return best;
    }

    @Nullable Origin origin(Fact fact) {
        return origins.get(fact);
    }

    java.util.Set<Fact> all() {
        return origins.keySet();
    }

    int size() {
        return origins.size();
    }

    private static String place(String key, int argument, String value) {
        return key + '\0' + argument + '\0' + value;
    }
}
