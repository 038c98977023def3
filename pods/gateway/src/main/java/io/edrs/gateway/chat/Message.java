package io.edrs.gateway.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accepted question. @param replaces the message whose turn, with all after it, this one takes the place of; null for none */
record Message(UUID messageId, UUID conversationId, String userId, String text, Instant acceptedAt, @Nullable UUID replaces) {}
