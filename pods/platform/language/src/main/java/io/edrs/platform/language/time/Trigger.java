package io.edrs.platform.language.time;

import java.util.List;
import java.util.stream.Collectors;

/** Words without one of which no rule of time holds; most of what is said has none, so that they are looked for before any rule. */
final class Trigger {

    private static final List<String> ANYWHERE = List.of("day", "night", "week", "month", "year", "tomorrow", "now", "noon", "morning",
            "evening", "spring", "summer", "autumn", "fall", "winter", "before", "after", "since", "during");
    private static final List<String> AT_THE_BEGINNING = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LETTERS = 26;
    /** By their first letters. */
    private static final String[][] WORDS = byLetter(ANYWHERE);
    private static final String[][] MONTHS = byLetter(AT_THE_BEGINNING);

    private Trigger() {}

    /** Whether one stands in the text, in letters of either case: months at the beginning of a word, the others anywhere. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            int letter = (text.charAt(i) | 0x20) - 'a';
            boolean isHere = letter >= 0 && letter < LETTERS && text.charAt(i) < 0x80
                    ? stands(WORDS[letter], text, i) || stands(MONTHS[letter], text, i) && (i == 0 || !isOfAWord(text.charAt(i - 1)))
                    : isYear(text, i);
            if (isHere) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String[] words, String text, int at) {
        for (var word : words) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(String text, int at) {
        return at + 4 <= text.length() && (text.startsWith("19", at) || text.startsWith("20", at)) && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3));
    }

    private static boolean isOfAWord(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String[][] byLetter(List<String> words) {
        var byLetter = words.stream().collect(Collectors.groupingBy(word -> word.charAt(0) - 'a'));
        var table = new String[LETTERS][];
        for (int letter = 0; letter < LETTERS; letter++) {
            table[letter] = byLetter.getOrDefault(letter, List.of()).toArray(String[]::new);
        }
        return table;
    }
}
