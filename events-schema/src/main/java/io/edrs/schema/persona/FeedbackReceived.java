package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * A user rated an answer or corrected it, in their own words.
 *
 * @param conversationId the conversation of the answer, by which it is ordered
 * @param messageId the question whose answer is meant
 * @param rating {@code good} or {@code bad}; null when it is only corrected
 * @param correction what would have been right, redacted; null when it is only rated
 * @param question the question as asked
 * @param answer the answer as given; null when there was none yet
 */
@EventType("persona.feedback_received")
public record FeedbackReceived(UUID conversationId, UUID messageId, String personaId, String userId, String rating,
        String correction, String question, String answer) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
