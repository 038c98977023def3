package io.edrs.bench.answers;

import java.util.List;

/**
 * A question with its answer.
 *
 * @param kind what it tries, for the breakdown of results
 * @param before what is asked in the same conversation first, oldest first
 * @param document the document that answers; empty when nothing does
 * @param values all of them must be in the answer and in what it quotes
 */
public record Question(int id, String kind, List<String> before, String text, String document, List<String> values) {

    /** Whether the documents answer it. */
    public boolean answerable() {
        return !document.isEmpty();
    }
}
