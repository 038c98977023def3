package io.edrs.schema.gateway;

/**
 * Something said before.
 *
 * @param speaker {@code user} or {@code persona}
 * @param text what was said, redacted
 */
public record Utterance(String speaker, String text) {}
