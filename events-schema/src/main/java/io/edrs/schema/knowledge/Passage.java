package io.edrs.schema.knowledge;

import java.util.List;

/**
 * A passage of a document.
 *
 * @param id document id and position
 * @param document the path or name the document was ingested under
 * @param title the document's title
 * @param place heading path and kind of place within the document, readable
 * @param kind {@code prose}, {@code list}, {@code table} or {@code code}
 * @param text its text; a table row is written {@code Header: value | Header: value}
 * @param score relevance in 0..1
 * @param foundBy by which of {@code lexical}, {@code vector}, {@code graph} and {@code neighbour} it was found
 * @param entities the names by which the graph led to it, the question's first
 */
public record Passage(String id, String document, String title, String place, String kind, String text, double score,
        List<String> foundBy, List<String> entities) {

    /** A passage of which nobody asks why. */
    public Passage(String id, String document, String title, String place, String kind, String text, double score) {
        this(id, document, title, place, kind, text, score, List.of(), List.of());
    }
}
