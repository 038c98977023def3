package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/**
 * A user took back how they want to be dealt with.
 *
 * @param name the preference; null when all of them went
 */
@EventType("persona.preference_forgotten")
public record PreferenceForgotten(String personaId, String userId, String name) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personaId;
    }
}
