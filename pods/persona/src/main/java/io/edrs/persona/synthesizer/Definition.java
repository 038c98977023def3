package io.edrs.persona.synthesizer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A persona as somebody defines it; what is left out takes its default. */
record Definition(@Nullable String name, @Nullable List<String> duties, @Nullable List<String> skills,
        @Nullable String character, @Nullable Voice voice, @Nullable List<String> likes, @Nullable List<String> dislikes) {

    /** The definition that this persona has. */
    static Definition of(Persona persona) {
        return new Definition(persona.name(), persona.duties(), persona.skills(), persona.character(), persona.voice(),
                persona.likes(), persona.dislikes());
    }
}
