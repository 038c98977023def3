package io.edrs.memory.episodic;

import io.edrs.memory.Hit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Names an episode in the indexes and says where the journal has it, since a journal is read by stream and time only. */
record EpisodeKey(UUID conversationId, Instant saidAt, UUID eventId) {

    private static final char SEPARATOR = '/';

    /** {@code <conversation>/<microseconds since 1970>/<event>}. */
    String reference() {
        return conversationId.toString() + SEPARATOR + ChronoUnit.MICROS.between(Instant.EPOCH, saidAt) + SEPARATOR + eventId;
    }

    Hit hit(double score) {
        return new Hit(reference(), conversationId, saidAt, eventId, score);
    }

    /** When it was said, in microseconds since 1970. */
    static long micros(String reference) {
        return Long.parseLong(reference, reference.indexOf(SEPARATOR) + 1, reference.lastIndexOf(SEPARATOR), 10);
    }

    static EpisodeKey parse(String reference) {
        int first = reference.indexOf(SEPARATOR);
        int last = reference.lastIndexOf(SEPARATOR);
        var micros = Long.parseLong(reference.substring(first + 1, last));
        return new EpisodeKey(UUID.fromString(reference.substring(0, first)),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(reference.substring(last + 1)));
    }
}
