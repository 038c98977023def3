package io.edrs.schema.reasoning;

/**
 * The place an answer rests on.
 *
 * @param document path or title of the document, or {@code conversation} for a remembered turn
 * @param place heading path, page, table row or time within it
 * @param quote the words that support the answer, verbatim
 * @param score support in 0..1
 */
public record Citation(String document, String place, String quote, double score) {}
