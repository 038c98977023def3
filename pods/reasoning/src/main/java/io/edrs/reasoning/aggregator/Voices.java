package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.reasoning.Voice;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;

/** How each persona speaks to each user, from the table of personas. */
@Singleton
class Voices {

    private static final Map<String, Integer> SENTENCES = Map.of("short", 2, "medium", 8, "long", 20);

    private final Table<PersonaProfile> personas;

    Voices(Tables tables) {
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
    }

    /** The persona's voice with what this user prefers; a plain one while the persona is unknown here. */
    Voice of(String tenant, String personaId, String userId) {
        return personas.find(PersonaProfile.key(tenant, personaId)).map(profile -> voice(profile, userId)).orElse(Voice.PLAIN);
    }

    private static Voice voice(PersonaProfile profile, String userId) {
        var preferred = profile.preferencesOf(userId);
        var length = preferred.getOrDefault("answer_length", Objects.requireNonNullElse(profile.answerLength(), "medium"));
        return new Voice(profile.name(), Objects.requireNonNullElse(profile.tone(), Voice.PLAIN.tone()),
                Objects.requireNonNullElse(profile.greeting(), Voice.PLAIN.greeting()),
                SENTENCES.getOrDefault(length, Voice.PLAIN.maxSentences()));
    }
}
