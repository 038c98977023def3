package io.edrs.memory.claims;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which attributes hold one value at a time, and which opinions exclude each other. */
final class Slots {

    private static final Set<String> MANY = Set.of("has", "speaks", "plays", "studies", "drives", "allergy", "is", "is a", "prefers",
            "sister", "brother", "son", "daughter", "child", "friend", "cousin", "uncle", "aunt", "colleague", "neighbour", "neighbor",
            "hobby", "pet", "dog", "cat", "roommate", "flatmate", "grandson", "granddaughter", "nephew", "niece");
    private static final Set<String> OPINIONS = Set.of("likes", "dislikes");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+#@.%€$£-]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an|my|our|some) ");

    private Slots() {}

    static String slot(String subject, String attribute, String value) {
        var about = plain(subject) + "|";
        if (OPINIONS.contains(attribute)) {
            return about + "opinion|" + plain(value);
        }
        return MANY.contains(attribute) ? about + content(attribute, value) : about + plain(attribute);
    }

    static String content(String attribute, String value) {
        return plain(attribute) + "|" + plain(value);
    }

    private static String plain(String text) {
        var words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return ARTICLE.matcher(words).replaceFirst("").replaceAll("\\.$", "");
    }
}
