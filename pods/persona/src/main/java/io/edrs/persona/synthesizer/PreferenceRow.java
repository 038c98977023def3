package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** @param saidIn the event it was said in, or forgotten in @param forgotten whether its value has been let go */
@MappedEntity("preference")
record PreferenceRow(@EmbeddedId Key id, String value, UUID saidIn, boolean forgotten) {

    /** Which preference of whom. */
    @Embeddable
    record Key(@MappedProperty("persona_id") String personaId, @MappedProperty("user_id") String userId, @MappedProperty("name") String name) {}
}
