package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.time.Instant;
import java.util.UUID;

/**
 * An action waits for a human.
 *
 * @param approvalId names the approval
 * @param personaId who would act
 * @param userId for whom
 * @param approverId who may decide beside administrators; null is the user themselves
 * @param conversationId where it came up; null when in none
 * @param action what would be done, one line
 * @param detail all of it
 * @param expiresAt when it is refused by itself; null takes the house's patience
 */
@EventType("persona.approval_requested")
public record ApprovalRequested(UUID approvalId, String personaId, String userId, String approverId, UUID conversationId, String action,
        String detail, Instant expiresAt) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return approvalId.toString();
    }
}
