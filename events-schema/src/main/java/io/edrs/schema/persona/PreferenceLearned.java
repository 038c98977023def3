package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * A user said how they want to be dealt with.
 *
 * @param name for example {@code answer_length}
 * @param value for example {@code short}
 * @param saidInEventId the event it was said in
 */
@EventType("persona.preference_learned")
public record PreferenceLearned(String personaId, String userId, String name, String value, String saidInEventId)
        implements Payload {}
