package io.edrs.gateway.chat;

import java.time.Instant;
import java.util.UUID;

/** What was given to a conversation. @param documentId what it became @param passages into how many it was cut */
record Attachment(UUID conversationId, String documentId, String name, int bytes, int passages, Instant attachedAt) {}
