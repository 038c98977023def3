package io.edrs.memory.consolidation;

import java.time.Instant;
import java.util.UUID;

/**
 * Words of a user that may hold facts.
 *
 * @param eventId the event they were said in
 * @param origin {@code said}, {@code correction} or {@code edit}
 */
record Statement(UUID eventId, UUID conversationId, String personaId, String userId, String text, Instant saidAt, String origin) {

    static final String SAID = "said";
    static final String CORRECTION = "correction";
    static final String EDIT = "edit";
}
