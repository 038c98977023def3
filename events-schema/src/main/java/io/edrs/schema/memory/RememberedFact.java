package io.edrs.schema.memory;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that a user told.
 *
 * @param subject {@code user}, a relation of theirs such as {@code sister}, or a name
 * @param confidence in 0..1
 * @param words what was said, verbatim
 * @param eventId the event it was said in
 * @param saidAt when
 * @param validFrom since when it holds; null when it is not known
 * @param validUntil since when it holds no longer; null while it does
 */
public record RememberedFact(UUID factId, String subject, String attribute, String value, double confidence, String words,
        UUID eventId, UUID conversationId, Instant saidAt, Instant validFrom, Instant validUntil) {}
