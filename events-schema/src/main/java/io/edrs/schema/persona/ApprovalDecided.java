package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * A human let an action happen or did not; whoever asked acts on this alone.
 *
 * @param decision {@code approved}, {@code refused} or {@code expired}
 * @param reason why; null when none was given
 * @param decidedBy who decided; null when nobody did in time
 */
@EventType("persona.approval_decided")
public record ApprovalDecided(UUID approvalId, String personaId, String userId, String action, String decision, String reason,
        String decidedBy) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return approvalId.toString();
    }
}
