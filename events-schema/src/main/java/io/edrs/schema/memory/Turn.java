package io.edrs.schema.memory;

import java.time.Instant;
import java.util.UUID;

/**
 * One remembered turn.
 *
 * @param eventId the event it was said in
 * @param speaker {@code user}, {@code persona}, or the name under which somebody's words were reported
 * @param text what was said
 * @param saidAt when
 * @param score relevance in 0..1; 0 when it is listed for its time alone
 * @param kind {@code turn} or {@code event}; null is a turn
 * @param evidenceFrom where in the text the sentence begins that says most, in characters
 * @param evidenceTo where that sentence ends; 0 when none is marked
 */
public record Turn(UUID eventId, UUID conversationId, String speaker, String text, Instant saidAt, double score, String kind,
        int evidenceFrom, int evidenceTo) {

    /** A turn of which no sentence is marked. */
    public Turn(UUID eventId, UUID conversationId, String speaker, String text, Instant saidAt, double score) {
        this(eventId, conversationId, speaker, text, saidAt, score, null, 0, 0);
    }
}
