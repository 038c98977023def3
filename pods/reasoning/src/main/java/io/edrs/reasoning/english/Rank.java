package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place counted from one end of an order, as a predicate: {@code rank:2:new} is the second-newest.
 *
 * @param number counted from 1
 * @param pole the end; with a minus in front, the other one
 * @param superlative whether a word such as "newest" names the end
 */
public record Rank(int number, String pole, boolean superlative) {

    public static final String PREFIX = "rank:";
    public static final String APART = "apart:";
    public static final String MIDDLE = "rank:middle";
    public static final String BETWEEN = "between:";
    public static final String AS = "as:";
    public static final String BESIDE = "beside:";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern FORM = Pattern.compile("(?:(\\w+) )?(?:(to last|from last|last)|(most|least) (\\w+)|(\\w+(?:est|most)))");
    private static final java.util.Set<String> PLAIN = Forms.lines("no-superlatives.txt").stream().flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    private static final int SHORTEST = 5;

    /** Reads "second", "second-to-last", "last", "newest", "second-newest", "fourth-most expensive", "leftmost". */
    static Optional<Rank> of(String text) {
        var words = text.toLowerCase(Locale.ROOT).replace('-', ' ');
        var plain = ordinal(words);
        if (plain.isPresent()) {
            return Optional.of(new Rank(plain.get(), "first", false));
        }
        var form = FORM.matcher(words);
        var number = form.matches() ? form.group(1) == null ? Optional.of(1) : ordinal(form.group(1)) : Optional.<Integer>empty();
        return number.flatMap(count -> of(count, form));
    }

    private static Optional<Rank> of(int count, java.util.regex.Matcher form) {
        if (form.group(2) != null) {
            return form.group(1) == null && !form.group(2).equals("last") ? Optional.empty() : Optional.of(new Rank(count, "last", false));
        }
        if (form.group(3) != null) {
            return Optional.of(new Rank(count, (form.group(3).equals("least") ? "-" : "") + end(form.group(4)), true));
        }
        var word = form.group(5);
        return word.length() < SHORTEST || PLAIN.contains(word) || ordinal(word).isPresent() ? Optional.empty()
                : Optional.of(new Rank(count, stem(word.replaceFirst("(est|most)$", "")), true));
    }

    static Optional<Integer> ordinal(String word) {
        var digits = Pattern.compile("(\\d+)(?:st|nd|rd|th)").matcher(word);
        if (digits.matches() && digits.group(1).length() < SHORTEST) {
            return Optional.of(Integer.parseInt(digits.group(1)));
        }
        return ORDINALS.contains(word) ? Optional.of(ORDINALS.indexOf(word) + 1) : Optional.empty();
    }

    /** The number a word names. */
    public static Optional<Integer> count(String word) {
        if (word.matches("\\d{1,4}")) {
            return Optional.of(Integer.parseInt(word));
        }
        return NUMBERS.contains(word) ? Optional.of(NUMBERS.indexOf(word) + 1) : Optional.empty();
    }

    /** The end a comparative points to: "newer" to "new". */
    public static String compared(String comparative) {
        return stem(comparative.replaceFirst("er$", ""));
    }

    /** An adjective as an end. */
    public static String end(String adjective) {
        return adjective.endsWith("e") ? adjective.substring(0, adjective.length() - 1) : adjective;
    }

    private static String stem(String stripped) {
        var n = stripped.length();
        if (stripped.endsWith("i")) {
            return stripped.substring(0, n - 1) + "y";
        }
        return n > 2 && stripped.charAt(n - 1) == stripped.charAt(n - 2) && "bdgmnprt".indexOf(stripped.charAt(n - 1)) >= 0
                ? stripped.substring(0, n - 1) : stripped;
    }

    Rank from(String side) {
        return new Rank(number, side, superlative);
    }

    Atom of(Term thing) {
        return new Atom(PREFIX + number + ":" + pole, List.of(thing));
    }

    static String apart(Object distance, String relation) {
        return APART + (distance instanceof Integer number ? number : 1) + ":" + relation;
    }
}
