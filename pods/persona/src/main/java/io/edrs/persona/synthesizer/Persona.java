package io.edrs.persona.synthesizer;

import io.edrs.schema.persona.PersonaProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A persona: its definition and its living state.
 *
 * @param definition how often it has been defined; the number of its present version, 0 for one never defined
 * @param archived whether it is put away
 */
record Persona(String id, String name, List<String> duties, List<String> skills, String character, Voice voice,
        List<String> likes, List<String> dislikes, List<OpenRequest> openRequests, long definition, boolean archived) {

    static final Persona EDRS = new Persona(PersonaProfile.DEFAULT_ID, "Edrs",
            List.of("Answer questions from what is known, with the places it rests on.", "Say what is not known."),
            List.of(), "The system's own colleague: calm, exact and kind.", Voice.DEFAULT, List.of(), List.of(), List.of(), 0, false);

    Persona defined(Definition as) {
        return new Persona(id, String.valueOf(as.name()).strip(), list(as.duties()), list(as.skills()),
                as.character() == null ? "" : as.character(), Voice.of(as.voice()), list(as.likes()), list(as.dislikes()),
                openRequests, definition, archived);
    }

    static Persona blank(String id) {
        return new Persona(id, id, List.of(), List.of(), "", Voice.DEFAULT, List.of(), List.of(), List.of(), 0, false);
    }

    Persona with(OpenRequest work) {
        if (openRequests.stream().anyMatch(open -> open.workId().equals(work.workId()))) {
            return this;
        }
        var all = new ArrayList<>(openRequests);
        all.add(work);
        return withRequests(all);
    }

    Persona without(String workId) {
        return withRequests(openRequests.stream().filter(open -> !open.workId().equals(workId)).toList());
    }

    /** The same with what this user may see of its work: their own, and what nobody is named for. */
    Persona seenBy(String userId) {
        return withRequests(openRequests.stream().filter(open -> open.isFor(userId)).toList());
    }

    Persona archived(boolean away) {
        return new Persona(id, name, duties, skills, character, voice, likes, dislikes, openRequests, definition, away);
    }

    Persona number(long version) {
        return new Persona(id, name, duties, skills, character, voice, likes, dislikes, openRequests, version, archived);
    }

    PersonaProfile profile(long version, Map<String, Map<String, String>> preferences, Standing standing) {
        return new PersonaProfile(id, name, duties, skills, character, voice.tone(), voice.greeting(), voice.answerLength(),
                voice.language(), openRequests.size(), version, preferences, likes, dislikes, standing.good(), standing.bad());
    }

    private Persona withRequests(List<OpenRequest> requests) {
        return new Persona(id, name, duties, skills, character, voice, likes, dislikes, List.copyOf(requests), definition, archived);
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(String::strip).toList();
    }
}
