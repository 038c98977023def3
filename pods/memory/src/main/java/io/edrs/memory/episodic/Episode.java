package io.edrs.memory.episodic;

import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A turn or an event as it is stored: what was said, by whom, to or by which persona, and its embedding when it has one. */
record Episode(UUID eventId, UUID conversationId, String personaId, String userId, String speaker, String text,
        Instant saidAt, String kind, float @Nullable [] vector) {

    static final String USER = "user";
    static final String PERSONA = "persona";
    static final String TURN = "turn";
    static final String EVENT = "event";

    Episode withVector(float[] embedding) {
        return new Episode(eventId, conversationId, personaId, userId, speaker, text, saidAt, kind, embedding);
    }

    EpisodeKey key() {
        return new EpisodeKey(conversationId, saidAt, eventId);
    }

    Turn turn() {
        return new Turn(eventId, conversationId, speaker, text, saidAt, 0, kind, 0, 0);
    }
}
