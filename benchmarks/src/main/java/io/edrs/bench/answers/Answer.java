package io.edrs.bench.answers;

import java.util.List;

/**
 * What a system answered.
 *
 * @param citations empty when the system says that it does not know
 */
public record Answer(String text, List<Cited> citations, double confidence) {

    /** A place cited: the document as ingested and the words quoted from it. */
    public record Cited(String document, String quote) {}
}
