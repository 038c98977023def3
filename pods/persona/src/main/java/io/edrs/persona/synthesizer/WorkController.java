package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work for personas over HTTP: given, looked at, finished. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkController {

    /**
     * @param skills what it takes; the persona with most of them and least to do gets it
     * @param personaId who is to do it; null lets it be assigned
     */
    record NewWork(@Nullable String title, @Nullable String description, @Nullable List<String> skills, @Nullable String personaId) {}

    /** @param personaId null while it is being assigned */
    record Taken(String workId, @Nullable String personaId, String location) {}

    record Ending(@Nullable String outcome) {}

    private final WorkDesk desk;

    WorkController(WorkDesk desk) {
        this.desk = desk;
    }

    @Post("/work")
    @Status(HttpStatus.ACCEPTED)
    Taken give(Caller caller, @Body NewWork work) {
        return desk.take(caller, work);
    }

    @Get("/work/{workId}")
    Work find(Caller caller, String workId) {
        return desk.find(caller, workId);
    }

    @Post("/work/{workId}/endings")
    Work end(Caller caller, String workId, @Body Ending ending) {
        return desk.end(caller, workId, ending.outcome());
    }

    @Delete("/personas/{id}/open-requests/{workId}")
    @Status(HttpStatus.NO_CONTENT)
    void close(Caller caller, String id, String workId) {
        desk.close(caller, id, workId);
    }
}
