package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When and where something happens may be said before it: "In 2016, Ada won" is read as "Ada won in 2016". */
final class Fronted {

    private static final Set<String> OPENING = Set.of("in", "at", "on", "during", "since", "throughout");
    /** What opens a phrase that says why or whether. */
    private static final Set<String> OTHERWISE = Set.of("order", "case", "that", "which", "addition", "fact", "general", "particular", "turn", "least", "most");
    /** A sentence inside stands for itself. */
    private static final Set<String> CLAUSE = Set.of("if", "when", "unless", "either", "is", "are", "was", "were", "there", "who", "not", "and", "or");
    private static final int LONGEST = 7;

    private Fronted() {}

    static List<String> of(List<String> words) {
        var comma = words.indexOf(",");
        if (comma < 2 || comma > LONGEST || comma + 2 >= words.size() || !OPENING.contains(lower(words, 0)) || OTHERWISE.contains(lower(words, 1))
                || words.lastIndexOf(",") != comma || words.subList(1, comma).stream().anyMatch(word -> CLAUSE.contains(word.toLowerCase(Locale.ROOT))) || CLAUSE.contains(lower(words, comma + 1))) {
            return words;
        }
        var moved = new ArrayList<>(words.subList(comma + 1, words.size()));
        moved.add(lower(words, 0));
        moved.addAll(words.subList(1, comma));
        return moved;
    }

    private static String lower(List<String> words, int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }
}
