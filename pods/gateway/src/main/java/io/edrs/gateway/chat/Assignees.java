package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.PersonaChoice;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is to answer, from the table of personas. */
@Singleton
final class Assignees {

    private final Table<PersonaProfile> personas;

    Assignees(Tables tables) {
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
    }

    /** The id of a persona that is at work; the default one always is. */
    String require(String tenant, String personaId) {
        if (!personaId.equals(PersonaProfile.DEFAULT_ID) && personas.find(PersonaProfile.key(tenant, personaId)).isEmpty()) {
            throw new EdrsException(ChatError.PERSONA_NOT_FOUND, "There is no persona '%s' at work; GET /api/v1/personas lists those there are.".formatted(personaId));
        }
        return personaId;
    }

    /** By the rule of the function {@code persona-assigner}: by skill, then load; the default persona where nobody has any. */
    String assigned(String tenant, String conversationId, List<String> skills) {
        var candidates = personas.all().entrySet().stream().filter(row -> row.getKey().startsWith(tenant + "/")).map(row -> row.getValue())
                .map(profile -> new PersonaChoice.Candidate(profile.personaId(), profile.skills(), profile.load())).toList();
        return PersonaChoice.among(candidates, conversationId, skills).map(PersonaChoice::personaId).orElse(PersonaProfile.DEFAULT_ID);
    }
}
