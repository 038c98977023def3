package io.edrs.gateway.chat;

import java.time.Instant;
import java.util.UUID;

/** A conversation with a persona. */
record Conversation(UUID conversationId, String personaId, String userId, Instant startedAt) {}
