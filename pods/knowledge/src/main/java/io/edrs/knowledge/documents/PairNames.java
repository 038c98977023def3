package io.edrs.knowledge.documents;

import java.util.Locale;
import java.util.Set;

/** Knows column names that only say "here is a key, there its value". */
final class PairNames {

    private static final Set<String> KEYS = Set.of("", "key", "name", "field", "property", "setting", "item", "attribute", "parameter",
        "option", "term", "variable", "label", "question");
    private static final Set<String> VALUES = Set.of("", "value", "content", "setting", "data", "meaning", "definition", "description",
        "answer", "default");

    private PairNames() {}

    static boolean areNames(String key, String value) {
        return KEYS.contains(key.toLowerCase(Locale.ROOT)) && VALUES.contains(value.toLowerCase(Locale.ROOT));
    }
}
