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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a persona has learned of the caller, over HTTP. */
@Controller("/api/v1/personas/{id}/preferences")
@ExecuteOn(TaskExecutors.BLOCKING)
class PreferenceController {

    /** @param learned each with the event it was said in */
    record PreferenceList(String personaId, Map<String, String> preferences, List<Preferences.Learned> learned) {}

    record Preference(@Nullable String value) {}

    private final PreferenceDesk desk;

    PreferenceController(PreferenceDesk desk) {
        this.desk = desk;
    }

    @Get
    PreferenceList preferences(Caller caller, String id, @Nullable @QueryValue String userId) {
        var learned = desk.of(caller, id, userId);
        return new PreferenceList(id, learned.stream().collect(Collectors.toMap(Preferences.Learned::name, Preferences.Learned::value)), learned);
    }

    @Put("/{name}")
    PreferenceList set(Caller caller, String id, String name, @Body Preference preference) {
        desk.set(caller, id, name, preference.value());
        return preferences(caller, id, null);
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void forget(Caller caller, String id, String name, @Nullable @QueryValue String userId) {
        desk.forget(caller, id, name, userId);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void forgetAll(Caller caller, String id, @Nullable @QueryValue String userId) {
        desk.forget(caller, id, null, userId);
    }
}
