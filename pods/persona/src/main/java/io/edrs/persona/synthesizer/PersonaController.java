package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Personas over HTTP. */
@Controller("/api/v1/personas")
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonaController {

    record PersonaList(List<Persona> personas) {}

    record PreferenceList(String personaId, Map<String, String> preferences) {}

    private final PersonaDesk desk;

    PersonaController(PersonaDesk desk) {
        this.desk = desk;
    }

    @Get
    PersonaList all(Caller caller) {
        return new PersonaList(desk.all(caller));
    }

    @Get("/{id}")
    Persona find(Caller caller, String id) {
        return desk.find(caller, id);
    }

    @Put("/{id}")
    Persona define(Caller caller, String id, @Body Definition definition) {
        return desk.define(caller, id, definition);
    }

    @Get("/{id}/preferences")
    PreferenceList preferences(Caller caller, String id, @Nullable @QueryValue String userId) {
        return new PreferenceList(id, desk.preferences(caller, id, userId));
    }

    @Delete("/{id}/open-requests/{workId}")
    @Status(HttpStatus.NO_CONTENT)
    void close(Caller caller, String id, String workId) {
        desk.close(caller, id, workId);
    }
}
