package io.edrs.reasoning.aggregator;

import java.util.List;

/**
 * A possible answer with the words it rests on.
 *
 * @param confidence in 0..1
 * @param missing the question's words nothing here accounts for
 * @param about what it is about, when its subject was recognised
 */
record Candidate(String text, List<Quote> quotes, double confidence, List<String> missing, String about) {

    static final Candidate NONE = new Candidate("", List.of(), 0, List.of(), "");

    Candidate with(double changed) {
        return new Candidate(text, quotes, changed, missing, about);
    }
}
