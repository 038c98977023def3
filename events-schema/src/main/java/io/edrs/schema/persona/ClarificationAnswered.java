package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * A user said what they had meant.
 *
 * @param messageId the question that was unclear
 * @param replyId the message that made it clear
 * @param meant the question as it is understood now
 */
@EventType("persona.clarification_answered")
public record ClarificationAnswered(UUID conversationId, UUID messageId, UUID replyId, String personaId, String userId, String meant)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
