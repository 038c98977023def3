package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.EdrsException;
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

/** How a persona deals with whom, over HTTP: what the caller told it, and what administrators noted for everybody. */
@Controller("/api/v1/personas/{id}/co-workers")
@ExecuteOn(TaskExecutors.BLOCKING)
class CoWorkerController {

    record CoWorkerList(String personaId, List<CoWorkers.CoWorker> coWorkers) {}

    /** @param forEverybody whether everybody's conversations with the persona know it; takes an administrator */
    record Note(@Nullable String note, @Nullable Boolean forEverybody) {}

    private final Personas personas;
    private final CoWorkers coWorkers;
    private final Announcements announcements;

    CoWorkerController(Personas personas, CoWorkers coWorkers, Announcements announcements) {
        this.personas = personas;
        this.coWorkers = coWorkers;
        this.announcements = announcements;
    }

    @Get
    CoWorkerList all(Caller caller, String id) {
        personas.require(caller.require("ask").tenant(), Validation.id(id));
        return new CoWorkerList(id, coWorkers.seenBy(caller.tenant(), id, caller.userId()));
    }

    @Put("/{person}")
    CoWorkerList note(Caller caller, String id, String person, @Body Note note) {
        var teller = teller(caller, Boolean.TRUE.equals(note.forEverybody()));
        personas.require(caller.tenant(), Validation.id(id));
        var who = Validation.line(PersonaError.CO_WORKER_INVALID, "The name", person, 120);
        var text = Validation.line(PersonaError.CO_WORKER_INVALID, "The note", note.note(), 500);
        coWorkers.note(caller.tenant(), id, teller, Map.of(who, text), announcements.next());
        return all(caller, id);
    }

    @Delete("/{person}")
    @Status(HttpStatus.NO_CONTENT)
    void forget(Caller caller, String id, String person, @QueryValue(defaultValue = "false") boolean forEverybody) {
        var teller = teller(caller, forEverybody);
        personas.require(caller.tenant(), Validation.id(id));
        if (!coWorkers.forget(caller.tenant(), id, Validation.line(PersonaError.CO_WORKER_INVALID, "The name", person, 120), teller)) {
            throw new EdrsException(PersonaError.CO_WORKER_NOT_FOUND, "Persona '%s' has no note of yours about '%s'.".formatted(id, person));
        }
    }

    private static String teller(Caller caller, boolean forEverybody) {
        var permitted = caller.require(forEverybody ? "admin" : "ask");
        return forEverybody ? CoWorkers.HOUSE : permitted.userId();
    }
}
