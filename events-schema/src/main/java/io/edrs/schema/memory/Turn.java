package io.edrs.schema.memory;

import java.time.Instant;
import java.util.UUID;

/**
 * One remembered turn.
 *
 * @param eventId the event it was said in
 * @param speaker {@code user} or {@code persona}
 * @param text what was said
 * @param saidAt when
 * @param score relevance in 0..1; 0 when it is listed for its time alone
 */
public record Turn(UUID eventId, UUID conversationId, String speaker, String text, Instant saidAt, double score) {}
