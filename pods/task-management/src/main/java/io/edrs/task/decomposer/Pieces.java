package io.edrs.task.decomposer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The separate questions and orders of a text: list items and sentences; what only tells something goes before what asks. */
final class Pieces {

    private static final Pattern ITEM = Pattern.compile("(?:^|\\s)(?:\\(?(?:\\d{1,2}|[a-j])[.)]|[-*•])\\s+(?=\\S)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\?)\\s+(?=\\S)|(?<=[.!])(?<!\\b(?:Dr|Mr|Ms|Mrs|Prof|No|vs|e\\.g|i\\.e)\\.)\\s+(?=\\p{Lu})|\\R+");
    static final Pattern ASKS = Pattern.compile("(?i)^(?:and |also |so |then |please |now |," + " )*(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|does|do|did|can|could|will|would|"
            + "should|has|have|had|in which|at which|since when|for how|to whom|" + Clauses.ORDERS + ")\\b.*");

    private Pieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var told = new StringBuilder();
        for (var sentence : sentences(text)) {
            if (sentence.endsWith("?") || ASKS.matcher(sentence).matches()) {
                pieces.add(told + (pieces.isEmpty() ? sentence : Clauses.sentence(sentence.replaceFirst("^(?i)(?:and|but|so)(?: also| then)?,? ", ""))));
            } else if (!sentence.endsWith(":")) {
                told.append(sentence).append(' ');
            }
        }
        return pieces;
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        var items = ITEM.matcher(text).results().count() >= 2 ? ITEM.split(text) : new String[] {text};
        for (var item : items) {
            for (var sentence : SENTENCE.split(item.strip())) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return sentences;
    }
}
