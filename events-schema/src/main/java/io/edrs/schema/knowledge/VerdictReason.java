package io.edrs.schema.knowledge;

/**
 * Why.
 *
 * @param kind {@code agreement}, {@code contradiction}, {@code staleness}, {@code standing} or {@code silence}
 * @param text one sentence
 * @param document where it is from, empty for none
 * @param passageId the passage there, empty for none
 */
public record VerdictReason(String kind, String text, String document, String passageId) {}
