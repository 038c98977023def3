package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;

/**
 * A persona as the table keeps it; its version counts every change, those of its open requests too.
 *
 * @param defined the number of its last definition
 */
@MappedEntity("persona")
record PersonaRow(@Id String id, String name, @TypeDef(type = DataType.STRING_ARRAY) String[] duties,
        @TypeDef(type = DataType.STRING_ARRAY) String[] skills, String character, String tone, String greeting,
        String answerLength, String language, long version, @TypeDef(type = DataType.STRING_ARRAY) String[] likes,
        @TypeDef(type = DataType.STRING_ARRAY) String[] dislikes, boolean archived, long defined) {

    static PersonaRow of(Persona persona, long version) {
        var voice = persona.voice();
        return new PersonaRow(persona.id(), persona.name(), array(persona.duties()), array(persona.skills()),
                persona.character(), voice.tone(), voice.greeting(), voice.answerLength(), voice.language(), version,
                array(persona.likes()), array(persona.dislikes()), persona.archived(), persona.definition());
    }

    Persona persona(List<OpenRequest> requests) {
        return new Persona(id, name, List.of(duties), List.of(skills), character,
                new Voice(tone, greeting, answerLength, language), List.of(likes), List.of(dislikes), requests, defined, archived);
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
