package io.edrs.persona.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thought of an answer.
 *
 * @param rating {@code good} or {@code bad}
 * @param correction in their own words
 * @param signals what it teaches
 */
record Feedback(String feedbackId, UUID conversationId, UUID messageId, String personaId, String userId, @Nullable String rating,
        @Nullable String correction, @Nullable String question, @Nullable String answer, List<String> signals, Instant givenAt) {}
