package io.edrs.reasoning.puzzle;

import io.edrs.reasoning.english.Rank;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence that lists the things there are: "On a shelf, there are three books: a red book, a blue book and a green book."
 *
 * @param kind the noun they are called by
 * @param things as they are listed, without articles
 */
record Listing(String kind, List<String> things) {

    private static final Pattern LIST = Pattern.compile("([^:—–]+?)\\s*(?::|—|–| -)\\s+(.+?)[.]?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");

    static Optional<Listing> of(String sentence) {
        var list = LIST.matcher(sentence.strip());
        if (!list.matches()) {
            return Optional.empty();
        }
        var things = Arrays.stream(BETWEEN.split(list.group(2))).map(Listing::bare).filter(thing -> !thing.isBlank()).toList();
        var counted = Arrays.stream(list.group(1).split("\\W+")).map(word -> Rank.count(word.toLowerCase(java.util.Locale.ROOT)))
                .flatMap(Optional::stream).collect(Collectors.toSet());
        return things.size() > 1 && counted.contains(things.size()) ? Optional.of(new Listing(list.group(1).replaceFirst(".*\\W", ""), things)) : Optional.empty();
    }

    private static String bare(String item) {
        return item.strip().replaceFirst("(?i)^(an?|the)\\s+", "");
    }
}
