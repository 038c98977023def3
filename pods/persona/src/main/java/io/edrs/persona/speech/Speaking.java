package io.edrs.persona.speech;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says a text as a persona says it. */
@Singleton
final class Speaking {

    static final String CONTENT_TYPE = "audio/wav";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");

    private final Voices voices;
    private final VoiceProgram program;
    private final SpeechConfig config;

    Speaking(Voices voices, VoiceProgram program, SpeechConfig config) {
        this.voices = voices;
        this.program = program;
        this.config = config;
    }

    byte[] say(String tenant, @Nullable String personaId, @Nullable String text, @Nullable String language) {
        if (text == null || text.isBlank() || text.length() > config.longest() || CONTROL.matcher(text).find()) {
            throw new EdrsException(SpeechError.SPEECH_INVALID, "The text has %d characters; it needs 1 to %d of plain text."
                    .formatted(text == null ? 0 : text.length(), config.longest()));
        }
        return program.say(text.strip(), voices.of(tenant, id(personaId)).in(language));
    }

    static String id(@Nullable String personaId) {
        if (personaId != null && !ID.matcher(personaId).matches()) {
            throw new EdrsException(SpeechError.SPEECH_INVALID, "'%s' is no id of a persona.".formatted(personaId));
        }
        return personaId == null ? PersonaProfile.DEFAULT_ID : personaId;
    }
}
