package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The table every answer reads. */
@Singleton
final class Profiles {

    private final Table<PersonaProfile> table;
    private final Personas personas;
    private final Preferences preferences;
    private final Ratings ratings;

    Profiles(Tables tables, Personas personas, Preferences preferences, Ratings ratings) {
        this.table = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
        this.personas = personas;
        this.preferences = preferences;
        this.ratings = ratings;
    }

    boolean isPublished(String tenant, String personaId) {
        return table.find(PersonaProfile.key(tenant, personaId)).isPresent();
    }

    /** Says what is stored, and once more whenever somebody stored something meanwhile, so that the last word is complete. */
    void publish(String tenant, String personaId) {
        var profile = compose(tenant, personaId);
        while (true) {
            say(PersonaProfile.key(tenant, personaId), profile);
            var now = compose(tenant, personaId);
            if (now.equals(profile)) {
                return;
            }
            profile = now;
        }
    }

    private void say(String key, Optional<PersonaProfile> profile) {
        if (profile.isPresent()) {
            table.put(key, profile.get());
        } else {
            table.remove(key);
        }
    }

    /** Empty while it is archived: nobody sees it then, and it is given no work. */
    private Optional<PersonaProfile> compose(String tenant, String personaId) {
        var stored = personas.require(tenant, personaId);
        return stored.persona().archived() ? Optional.empty() : Optional.of(stored.persona()
                .profile(stored.version(), preferences.ofAll(tenant, personaId), ratings.of(tenant, personaId)));
    }
}
