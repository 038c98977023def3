package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.UUID;

/**
 * A conversation is to go on with somebody else. Without a persona and without a person it goes to the persona that
 * {@code persona-assigner} picks by the skills.
 *
 * @param personaId who has it now
 * @param userId whose conversation it is
 * @param toPersonaId the persona to take it; null for none
 * @param toPersonId the human to take it, {@code anyone} for whoever comes first; null for no human
 * @param skills what it takes
 * @param reason why, in the words of whoever asked
 */
@EventType("persona.handover_requested")
public record HandoverRequested(UUID handoverId, UUID conversationId, String personaId, String userId, String toPersonaId,
        String toPersonId, List<String> skills, String reason) implements Payload, Keyed {

    /** Any human who is free. */
    public static final String ANYONE = "anyone";

    @Override
    public String orderingKey() {
        return handoverId.toString();
    }
}
