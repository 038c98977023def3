package io.edrs.reasoning.english;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category found over some words: by a rule from its children, or by the lexicon.
 *
 * @param rule null for what the lexicon says
 * @param meaning of what the lexicon says; null for a rule's
 * @param children the categories of the rule in order, its words left out
 */
record Edge(String category, int start, int end, double cost, @Nullable Rule rule, List<Edge> children, @Nullable Object meaning) {

    static Edge leaf(String category, int start, int end, double cost, Object meaning) {
        return new Edge(category, start, end, cost, null, List.of(), meaning);
    }

    @Override
    public String toString() {
        return rule == null ? category + "[" + meaning + "]" : category + children;
    }
}
