package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;

/** The table every answer reads. */
@Singleton
final class Profiles {

    private final Table<PersonaProfile> table;
    private final Personas personas;
    private final Preferences preferences;

    Profiles(Tables tables, Personas personas, Preferences preferences) {
        this.table = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
        this.personas = personas;
        this.preferences = preferences;
    }

    boolean isPublished(String tenant, String personaId) {
        return table.find(PersonaProfile.key(tenant, personaId)).isPresent();
    }

    /** Says what is stored, and once more whenever somebody stored something meanwhile, so that the last word is complete. */
    PersonaProfile publish(String tenant, String personaId) {
        var profile = compose(tenant, personaId);
        while (true) {
            table.put(PersonaProfile.key(tenant, personaId), profile);
            var now = compose(tenant, personaId);
            if (now.equals(profile)) {
                return profile;
            }
            profile = now;
        }
    }

    private PersonaProfile compose(String tenant, String personaId) {
        var stored = personas.require(tenant, personaId);
        return stored.persona().profile(stored.version(), preferences.ofAll(tenant, personaId));
    }
}
