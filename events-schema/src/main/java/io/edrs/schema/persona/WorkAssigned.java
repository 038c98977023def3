package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * Work given to a persona, by the function {@code persona-assigner} with the skills that matched, or by name.
 *
 * @param userId who wants it done; null when nobody is known
 */
@EventType(value = "persona.work_assigned", version = 2)
public record WorkAssigned(String workId, String personaId, String title, String description, List<String> matchedSkills, String userId)
        implements Payload, Keyed {

    /** Work of nobody known. */
    public WorkAssigned(String workId, String personaId, String title, String description, List<String> matchedSkills) {
        this(workId, personaId, title, description, matchedSkills, null);
    }

    @Override
    public String orderingKey() {
        return personaId;
    }
}
