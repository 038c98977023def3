package io.edrs.reasoning.aggregator;

import java.util.Set;

/**
 * A word of a question that its answer has to account for.
 *
 * @param joined the stem it forms with the word before it, for compounds written together
 * @param weight how much it says
 * @param kind name or number, noun, or action (verb, adjective)
 */
record Term(String text, String stem, String joined, Set<Integer> concepts, double weight, Kind kind) {

    enum Kind { NAME, NOUN, ACTION }

    boolean name() {
        return kind == Kind.NAME;
    }

    Term weighing(double changed) {
        return new Term(text, stem, joined, concepts, changed, kind);
    }

    boolean heavy() {
        return weight >= 0.5;
    }
}
