package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * A conversation goes on with somebody else from now on.
 *
 * @param fromPersonaId who had it
 * @param toPersonaId the persona that has it; null when a human has
 * @param toPersonId the human that has it; null when a persona has
 */
@EventType("persona.handed_over")
public record HandedOver(UUID handoverId, UUID conversationId, String userId, String fromPersonaId, String toPersonaId, String toPersonId)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
