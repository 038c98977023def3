package io.edrs.functions;

import io.edrs.schema.persona.PersonaChoice;
import java.util.List;

/**
 * A row of the persona table, as far as assigning work needs it.
 *
 * @param load pieces of work it has
 */
record Persona(String personaId, String name, List<String> skills, int load) {

    Persona {
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    /** @param more work that the table does not know of yet */
    PersonaChoice.Candidate burdened(int more) {
        return new PersonaChoice.Candidate(personaId, skills, load + more);
    }
}
