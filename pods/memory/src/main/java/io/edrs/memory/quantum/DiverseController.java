package io.edrs.memory.quantum;

import io.edrs.memory.Between;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.memory.DiverselyRecalled;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** Memories that do not say the same twice. */
@Controller("/api/v1/memory/diverse")
@ExecuteOn(TaskExecutors.BLOCKING)
class DiverseController {

    private final DiverseRecall recall;

    DiverseController(DiverseRecall recall) {
        this.recall = recall;
    }

    @Get
    DiverselyRecalled recall(Caller caller, @Nullable @QueryValue String query, @QueryValue(defaultValue = "edrs") String personaId,
            @QueryValue(defaultValue = "8") int limit) {
        caller.require("ask");
        return recall.of(caller.tenant(), new Between(personaId, caller.userId()), query, limit);
    }
}
