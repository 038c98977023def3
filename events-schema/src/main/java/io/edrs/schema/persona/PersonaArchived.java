package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/**
 * A persona was put away, or brought back.
 *
 * @param archived whether it is away: its profile has left the persona table, and it is given no work
 * @param changedBy who did it
 */
@EventType("persona.archived")
public record PersonaArchived(String personaId, boolean archived, String changedBy) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personaId;
    }
}
