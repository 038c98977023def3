package io.edrs.reasoning.english;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How formulas name what a noun phrase names. */
public final class Keys {

    private static final Set<String> SMALL = Set.of("in", "at", "on", "with", "from", "by", "for", "to", "under", "within", "about", "near", "without", "after", "before", "befor");

    private Keys() {}

    /** Whether the word may begin what modifies the noun before it: a preposition, or a participle. */
    public static boolean modifies(String word) {
        return SMALL.contains(word) || word.endsWith("ing") || Forms.past(word);
    }

    /** A name's letters and digits alone. */
    public static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The name of a noun phrase without its article. */
    public static String of(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[\\s_]+")).map(Forms::noun).map(Span::clean).collect(Collectors.joining("_"));
    }

    /** A predicate's words without any of their endings. */
    public static String stems(String predicate) {
        return Arrays.stream(predicate.split("_")).map(Forms::verb).collect(Collectors.joining("_"));
    }
}
