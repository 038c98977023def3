package io.edrs.schema.knowledge;

/**
 * A claim of a document.
 *
 * @param confidence 0..1
 * @param sentence where it is said, verbatim
 * @param validFrom a day, empty when open
 * @param validUntil the first day it no longer holds, empty when open
 * @param state {@code proposed}, {@code accepted} or {@code rejected}
 */
public record StatedFact(String factId, String subject, String attribute, String value, double confidence, String document,
        String passageId, String sentence, String validFrom, String validUntil, String state) {}
