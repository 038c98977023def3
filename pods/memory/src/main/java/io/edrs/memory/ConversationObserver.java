package io.edrs.memory;

import io.edrs.schema.memory.Turn;
import java.util.UUID;

/** Told, in process, what happens to conversations; must neither block for long nor search. */
public interface ConversationObserver {

    /** A turn was remembered; told again when its event is redelivered. */
    void said(String tenant, Turn turn);

    /** A conversation is being forgotten: keep nothing of it. */
    void forgotten(String tenant, UUID conversationId);

    /** One turn is being forgotten: keep nothing of it. */
    void turnForgotten(String tenant, UUID conversationId, UUID eventId);
}
