package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Personas over HTTP: made, read, changed, versioned, put away and brought back. */
@Controller("/api/v1/personas")
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonaController {

    record PersonaList(List<Persona> personas) {}

    record VersionList(String personaId, List<Versions.Version> versions) {}

    /** @param id 1 to 63 characters of a-z, 0-9 and -, starting with a letter */
    record NewPersona(@Nullable String id, @Nullable String name, @Nullable List<String> duties, @Nullable List<String> skills,
            @Nullable String character, @Nullable Voice voice, @Nullable List<String> likes, @Nullable List<String> dislikes) {

        Definition definition() {
            return new Definition(name, duties, skills, character, voice, likes, dislikes);
        }
    }

    /** @param version the definition to take again; null leaves it as it is */
    record Restoration(@Nullable Long version) {}

    private final PersonaDesk desk;

    PersonaController(PersonaDesk desk) {
        this.desk = desk;
    }

    @Get
    PersonaList all(Caller caller, @QueryValue(defaultValue = "false") boolean archived) {
        return new PersonaList(desk.all(caller, archived));
    }

    @Post
    @Status(HttpStatus.CREATED)
    Persona create(Caller caller, @Body NewPersona persona) {
        return desk.create(caller, persona.id(), persona.definition());
    }

    @Get("/{id}")
    Persona find(Caller caller, String id) {
        return desk.find(caller, id);
    }

    /** @param expectedVersion the definition it must have now, so that nobody's change is lost */
    @Put("/{id}")
    Persona define(Caller caller, String id, @Body Definition definition, @Nullable @QueryValue Long expectedVersion) {
        return desk.define(caller, id, definition, expectedVersion);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void archive(Caller caller, String id) {
        desk.archive(caller, id);
    }

    @Post("/{id}/restorations")
    Persona restore(Caller caller, String id, @Body Restoration restoration) {
        return desk.restore(caller, id, restoration.version());
    }

    @Get("/{id}/versions")
    VersionList versions(Caller caller, String id) {
        return new VersionList(id, desk.versions(caller, id));
    }

    @Get("/{id}/state")
    PersonaDesk.State state(Caller caller, String id) {
        return desk.state(caller, id);
    }
}
