package io.edrs.reasoning;

/**
 * A claim on record that answers a question, as it held at the time asked for.
 *
 * @param id of the fact in its store
 * @param words where it is said, verbatim
 * @param source the document, or {@code conversation} for what a user told
 * @param origin the id of the passage or turn it is said in
 * @param validity from when to when it holds, readable; empty when open
 * @param confidence in 0..1
 */
public record Stated(String id, String subject, String attribute, String value, String words, String source, String origin,
        String validity, double confidence) {}
