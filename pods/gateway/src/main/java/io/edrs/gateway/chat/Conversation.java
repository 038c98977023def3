package io.edrs.gateway.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a persona.
 *
 * @param origin where it branched off, null when it began by itself
 * @param revised whether a turn of it was replaced
 * @param attached whether something was given to it
 */
record Conversation(UUID conversationId, String personaId, String userId, Instant startedAt, @Nullable Origin origin, boolean revised, boolean attached) {

    /** @param messageId the last message the branch has with the other */
    record Origin(UUID conversationId, UUID messageId) {}

    Conversation(UUID conversationId, String personaId, String userId, Instant startedAt) {
        this(conversationId, personaId, userId, startedAt, null, false, false);
    }

    /** Whether what was said in it differs from what was heard in it, so that a question must bring it along. */
    boolean isApart() {
        return revised || origin != null;
    }

    Conversation whenRevised() {
        return new Conversation(conversationId, personaId, userId, startedAt, origin, true, attached);
    }

    Conversation whenAttached() {
        return new Conversation(conversationId, personaId, userId, startedAt, origin, revised, true);
    }

    Conversation handedTo(String persona) {
        return new Conversation(conversationId, persona, userId, startedAt, origin, revised, attached);
    }
}
