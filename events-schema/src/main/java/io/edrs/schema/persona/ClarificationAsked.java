package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.UUID;

/**
 * A persona asked back, because a question may mean several things.
 *
 * @param messageId the question
 * @param question the question as asked
 * @param clarification what is asked back
 * @param options what may be meant; empty when anything may
 */
@EventType("persona.clarification_asked")
public record ClarificationAsked(UUID conversationId, UUID messageId, String personaId, String userId, String question,
        String clarification, List<String> options) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
