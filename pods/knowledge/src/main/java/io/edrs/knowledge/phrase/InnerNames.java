package io.edrs.knowledge.phrase;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The longest names inside a name that a passage is about: "Emperor Lothair I" holds Lothair I. Remembered until the graph changes. */
final class InnerNames {

    private static final int[] NONE = {};
    private static final int MOST = 20_000;
    private static final int LONGEST = 10;

    private final PhraseGraph graph;
    private final Map<Integer, int[]> known = new ConcurrentHashMap<>();

    InnerNames(PhraseGraph graph) {
        this.graph = graph;
    }

    int[] of(int phrase) {
        var found = known.get(phrase);
        if (found == null) {
            if (known.size() > MOST) {
                known.clear();
            }
            found = find(graph.phraseBook().text(phrase));
            known.put(phrase, found);
        }
        return found;
    }

    void forget() {
        known.clear();
    }

    private int[] find(String phrase) {
        var words = phrase.split(" ");
        for (var length = Math.min(LONGEST, words.length - 1); length > 1; length--) {
            var size = length;
            var found = IntStream.rangeClosed(0, words.length - length)
                    .map(from -> graph.phraseBook().find(String.join(" ", Arrays.copyOfRange(words, from, from + size))))
                    .filter(part -> part >= 0 && graph.counts().about(part) > 0).toArray();
            if (found.length > 0) {
                return found;
            }
        }
        return NONE;
    }
}
