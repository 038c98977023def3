package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.reasoning.Voice;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How each persona speaks to each user, from the table of personas. */
@Singleton
class Voices {

    private static final Map<String, Integer> SENTENCES = Map.of("short", 2, "medium", 8, "long", 20);

    private static final Pattern OPENING = Pattern.compile("(?i)^(hello|hi|hey|good (morning|day|evening)|welcome|greetings)(?=[.,! ]|$)");

    private final Table<PersonaProfile> personas;

    Voices(Tables tables) {
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
    }

    /** The persona's voice with what this user prefers; a plain one while the persona is unknown here. */
    Voice of(String tenant, String personaId, String userId) {
        return personas.find(PersonaProfile.key(tenant, personaId)).map(profile -> voice(profile, userId)).orElse(Voice.PLAIN);
    }

    /** "Hello. What…" for Ada is "Hello, Ada. What…"; a greeting that opens otherwise stays as it is. */
    private static String greeting(String greeting, String name) {
        var opening = OPENING.matcher(greeting);
        return name.isBlank() || !opening.find() ? greeting : opening.replaceFirst(Matcher.quoteReplacement(opening.group() + ", " + name));
    }

    private static Voice voice(PersonaProfile profile, String userId) {
        var preferred = profile.preferencesOf(userId);
        var length = preferred.getOrDefault("answer_length", Objects.requireNonNullElse(profile.answerLength(), "medium"));
        return new Voice(profile.name(), Objects.requireNonNullElse(profile.tone(), Voice.PLAIN.tone()),
                greeting(Objects.requireNonNullElse(profile.greeting(), Voice.PLAIN.greeting()), preferred.getOrDefault("name", "")),
                SENTENCES.getOrDefault(length, Voice.PLAIN.maxSentences()));
    }
}
