package io.edrs.reasoning.puzzle;

import io.edrs.reasoning.english.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which way along an order words point: known pairs of opposites, and where a word is not known, that a second one points the other way. */
final class Poles {

    private static final Map<String, Integer> KNOWN = load("poles.txt");
    private static final Map<String, Integer> ENDS = load("ends.txt");

    private final List<String> unknown = new ArrayList<>();

    /** −1 towards the first place, 1 towards the last; nothing when a word cannot be placed. */
    Optional<Integer> direction(String pole) {
        if (pole.startsWith("-")) {
            return direction(pole.substring(1)).map(direction -> -direction);
        }
        var known = KNOWN.get(Rank.end(pole));
        if (known != null) {
            return Optional.of(known);
        }
        if (!unknown.contains(pole)) {
            unknown.add(pole);
        }
        return unknown.indexOf(pole) > 1 ? Optional.empty() : Optional.of(unknown.indexOf(pole) == 0 ? -1 : 1);
    }

    boolean known(String pole) {
        return KNOWN.containsKey(Rank.end(pole));
    }

    /** Where in an order the one stands of whom the word is said: −1 first, 1 last. */
    static Optional<Integer> end(String word) {
        return Optional.ofNullable(ENDS.get(Rank.end(word)));
    }

    /** The end a relation's name points to. */
    static Optional<String> of(String relation) {
        var whole = Rank.end(relation.replaceFirst("^been_", ""));
        if (KNOWN.containsKey(whole)) {
            return Optional.of(whole);
        }
        if (relation.matches("\\w+_(more|less)")) {
            return Optional.of((relation.endsWith("less") ? "-" : "") + relation.replaceFirst("_less$", "_more").replaceFirst("_mor$", "_more"));
        }
        var words = List.of(relation.split("_"));
        if (words.size() == 2 && (words.getFirst().equals("more") || words.getFirst().equals("less"))) {
            return Optional.of((words.getFirst().equals("less") ? "-" : "") + words.getLast());
        }
        var known = words.reversed().stream().filter(word -> KNOWN.containsKey(Rank.end(word))).findFirst();
        if (known.isPresent()) {
            return known;
        }
        return words.size() == 1 && relation.endsWith("er") ? Optional.of(Rank.compared(relation)) : Optional.empty();
    }

    private static Map<String, Integer> load(String file) {
        var known = new HashMap<String, Integer>();
        for (var line : io.edrs.reasoning.english.WordList.lines(file)) {
            var sides = line.split("\\|");
            Arrays.stream(sides[0].strip().split("\\s+")).forEach(word -> known.putIfAbsent(Rank.end(word), -1));
            Arrays.stream(sides[1].strip().split("\\s+")).forEach(word -> known.putIfAbsent(Rank.end(word), 1));
        }
        return Map.copyOf(known);
    }
}
