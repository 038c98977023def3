package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * Whoever took a conversation over has done with it.
 *
 * @param outcome what came of it
 * @param endedBy who says so
 */
@EventType("persona.handover_ended")
public record HandoverEnded(UUID handoverId, UUID conversationId, String userId, String outcome, String endedBy) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return handoverId.toString();
    }
}
