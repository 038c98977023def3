package io.edrs.schema.knowledge;

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
 */
public record Passage(String id, String document, String title, String place, String kind, String text, double score) {}
