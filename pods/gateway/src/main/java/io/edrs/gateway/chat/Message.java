package io.edrs.gateway.chat;

import java.time.Instant;
import java.util.UUID;

/** An accepted question. */
record Message(UUID messageId, UUID conversationId, String userId, String text, Instant acceptedAt) {}
