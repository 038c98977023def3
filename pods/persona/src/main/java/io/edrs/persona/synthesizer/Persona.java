package io.edrs.persona.synthesizer;

import io.edrs.schema.persona.PersonaProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A persona: its definition and its living state. */
record Persona(String id, String name, List<String> duties, List<String> skills, String character, Voice voice,
        List<OpenRequest> openRequests) {

    static final Persona EDRS = new Persona(PersonaProfile.DEFAULT_ID, "Edrs",
            List.of("Answer questions from what is known, with the places it rests on.", "Say what is not known."),
            List.of(), "The system's own colleague: calm, exact and kind.", Voice.DEFAULT, List.of());

    Persona defined(Definition as) {
        return new Persona(id, String.valueOf(as.name()).strip(), list(as.duties()), list(as.skills()),
                as.character() == null ? "" : as.character(), Voice.of(as.voice()), openRequests);
    }

    static Persona blank(String id) {
        return new Persona(id, id, List.of(), List.of(), "", Voice.DEFAULT, List.of());
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

    PersonaProfile profile(long version, Map<String, Map<String, String>> preferences) {
        return new PersonaProfile(id, name, duties, skills, character, voice.tone(), voice.greeting(), voice.answerLength(),
                voice.language(), openRequests.size(), version, preferences);
    }

    private Persona withRequests(List<OpenRequest> requests) {
        return new Persona(id, name, duties, skills, character, voice, List.copyOf(requests));
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(String::strip).toList();
    }
}
