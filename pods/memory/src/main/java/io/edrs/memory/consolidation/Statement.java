package io.edrs.memory.consolidation;

import io.edrs.memory.History;
import java.time.Instant;
import java.util.UUID;

/**
 * Words of a user that may hold facts.
 *
 * @param eventId the event they were said in
 * @param origin {@code said}, {@code correction}, {@code edit} or {@code model}
 */
record Statement(UUID eventId, UUID conversationId, String personaId, String userId, String text, Instant saidAt, String origin) {

    static final String SAID = "said";
    static final String CORRECTION = "correction";
    static final String EDIT = "edit";
    static final String MODEL = "model";

    static Statement of(History.Said said) {
        return new Statement(said.eventId(), said.conversationId(), said.personaId(), said.userId(), said.text(), said.saidAt(), SAID);
    }

    /** The same words, read by another. */
    Statement by(String other) {
        return new Statement(eventId, conversationId, personaId, userId, text, saidAt, other);
    }
}
