package io.edrs.schema.reasoning;

/**
 * A piece of evidence that was considered.
 *
 * @param kind {@code passage}, {@code memory}, {@code fact}, {@code proof}, {@code metric} or {@code policy}
 * @param id the id of the piece in its store
 * @param source where it comes from, readable
 * @param text what it says
 * @param score relevance in 0..1
 */
public record Evidence(String kind, String id, String source, String text, double score) {}
