package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;

/** Work given to a persona by the function {@code persona-assigner}, with the skills that matched. */
@EventType("persona.work_assigned")
public record WorkAssigned(String workId, String personaId, String title, String description, List<String> matchedSkills)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personaId;
    }
}
