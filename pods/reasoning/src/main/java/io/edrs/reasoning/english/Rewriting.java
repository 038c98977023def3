package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Takes words out of a sentence that add nothing to it, by the rules of {@code rewrites.txt}. */
final class Rewriting {

    private static final List<Rewriting> ALL = Forms.lines("rewrites.txt").stream().map(Rewriting::of).toList();
    private static final String START = "^";

    private final boolean opening;
    private final List<List<String>> from;
    private final List<String> to;

    private Rewriting(boolean opening, List<List<String>> from, List<String> to) {
        this.opening = opening;
        this.from = List.copyOf(from);
        this.to = List.copyOf(to);
    }

    private static Rewriting of(String line) {
        var sides = line.split("->", 2);
        var symbols = new ArrayList<>(Arrays.asList(sides[0].strip().split("\\s+")));
        var opening = symbols.getFirst().equals(START);
        var from = symbols.stream().skip(opening ? 1 : 0).map(symbol -> Arrays.asList(symbol.split("\\|"))).toList();
        return new Rewriting(opening, from, sides[1].isBlank() ? List.of() : Arrays.asList(sides[1].strip().split("\\s+")));
    }

    /** The words that are left. */
    static List<String> of(List<String> words) {
        var left = words;
        for (var rule : ALL) {
            left = rule.applied(left);
        }
        return left;
    }

    private List<String> applied(List<String> words) {
        for (var start = 0; start < (opening ? 1 : words.size()); start++) {
            var end = end(words, start, 0);
            if (end > start && !(start > 0 && words.get(start - 1).equalsIgnoreCase("not"))) {
                var left = new ArrayList<>(words.subList(0, start));
                for (var i = 0; i < to.size(); i++) {
                    // Alternatives stand for themselves: the word that matched stays.
                    left.add(to.get(i).contains("|") ? words.get(start + i) : to.get(i));
                }
                left.addAll(words.subList(end, words.size()));
                return left.isEmpty() ? words : applied(left);
            }
        }
        return words;
    }

    /** Where the match ends; −1 where there is none. */
    private int end(List<String> words, int at, int symbol) {
        if (symbol == from.size()) {
            return at;
        }
        var wanted = from.get(symbol);
        var optional = wanted.getLast().endsWith("?");
        if (at < words.size() && wanted.stream().map(word -> word.replaceFirst("(?<=.)\\?$", "")).anyMatch(word -> word.equals(words.get(at).toLowerCase(Locale.ROOT)))) {
            var end = end(words, at + 1, symbol + 1);
            if (end >= 0) {
                return end;
            }
        }
        return optional ? end(words, at, symbol + 1) : -1;
    }
}
