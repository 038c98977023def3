package io.edrs.gateway.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted question.
 *
 * @param replaces the message whose turn, with all after it, this one takes the place of; null for none
 * @param held whether a person held the conversation, and answers instead of the persona
 */
record Message(UUID messageId, UUID conversationId, String userId, String text, Instant acceptedAt, @Nullable UUID replaces, boolean held) {

    /** A question to the persona. */
    Message(UUID messageId, UUID conversationId, String userId, String text, Instant acceptedAt, @Nullable UUID replaces) {
        this(messageId, conversationId, userId, text, acceptedAt, replaces, false);
    }

    Message heldBy(@Nullable String person) {
        return new Message(messageId, conversationId, userId, text, acceptedAt, replaces, person != null);
    }
}
