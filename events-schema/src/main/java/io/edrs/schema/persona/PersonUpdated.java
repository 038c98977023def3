package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/**
 * What is known of a person changed.
 *
 * @param present false when the person was forgotten
 */
@EventType("persona.person_updated")
public record PersonUpdated(String personId, boolean present) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personId;
    }
}
