package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/** A persona's definition or state changed; its profile stands in the persona table. */
@EventType("persona.profile_updated")
public record ProfileUpdated(String personaId, String name, long profileVersion) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personaId;
    }
}
