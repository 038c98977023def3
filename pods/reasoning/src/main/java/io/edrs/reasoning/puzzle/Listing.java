package io.edrs.reasoning.puzzle;

import io.edrs.reasoning.english.Rank;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence that lists the things there are: "On a shelf, there are three books: a red book, a blue book and a green book."
 *
 * @param kind the noun they are called by
 * @param things as they are listed, without articles
 */
record Listing(String kind, List<String> things) {

    private static final Pattern LIST = Pattern.compile("([^:—–]+?)\\s*(?::|—|–| -)\\s+(.+?)[.]?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");

    /** "Five friends, Ann, Bob, Carl, Dan and Eve, stand in a row": between commas, dashes or brackets. */
    private static final Pattern INSIDE = Pattern.compile("([^,;:(—–]+?)\\s*(?:,|\\(|—|–)\\s*(.+?,? and .+?)\\s*(?:,|\\)|—|–)\\s*[^,]+[.]?");
    /** "Ann, Bob and Carl ran a race": names, and after them none. */
    private static final Pattern NAMES = Pattern.compile("(\\p{Lu}\\p{L}*(?:, \\p{Lu}\\p{L}*)+,? and \\p{Lu}\\p{L}*)( [^\\p{Lu}]+)[.]?");
    private static final int FEWEST = 3;

    static Optional<Listing> of(String sentence) {
        return Stream.of(LIST, INSIDE).map(form -> form.matcher(sentence.strip())).filter(Matcher::matches)
                .flatMap(list -> counted(list.group(1), things(list.group(2))).stream()).findFirst().or(() -> names(sentence.strip()));
    }

    private static Optional<Listing> counted(String before, List<String> things) {
        var counted = Arrays.stream(before.split("\\W+")).map(word -> Rank.count(word.toLowerCase(java.util.Locale.ROOT)))
                .flatMap(Optional::stream).collect(Collectors.toSet());
        return things.size() > 1 && counted.contains(things.size()) ? Optional.of(new Listing(before.strip().replaceFirst(".*\\W", ""), things)) : Optional.empty();
    }

    private static Optional<Listing> names(String sentence) {
        var list = NAMES.matcher(sentence);
        return list.matches() ? Optional.of(new Listing("person", things(list.group(1)))).filter(listing -> listing.things().size() >= FEWEST) : Optional.empty();
    }

    private static List<String> things(String list) {
        return Arrays.stream(BETWEEN.split(list)).map(Listing::bare).filter(thing -> !thing.isBlank()).toList();
    }

    private static String bare(String item) {
        return item.strip().replaceFirst("(?i)^(an?|the)\\s+", "");
    }
}
