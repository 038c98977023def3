package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/**
 * A persona has finished a piece of work; it is no longer among its open requests.
 *
 * @param outcome what came of it; null when nothing was said
 * @param finishedBy who says so
 */
@EventType("persona.work_finished")
public record WorkFinished(String workId, String personaId, String userId, String outcome, String finishedBy) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personaId;
    }
}
