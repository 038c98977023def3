package io.edrs.memory.quantum;

import io.edrs.memory.Between;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
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

    private static final int ORDINARY = 8;

    private final DiverseRecall recall;
    private final QuantumConfig config;

    DiverseController(DiverseRecall recall, QuantumConfig config) {
        this.recall = recall;
        this.config = config;
    }

    @Get
    DiverselyRecalled recall(Caller caller, @Nullable @QueryValue String query, @QueryValue(defaultValue = "edrs") String personaId,
            @Nullable @QueryValue Integer limit) {
        caller.require("ask");
        return recall.of(caller.tenant(), new Between(personaId, caller.userId()), query, Limit.orElse(limit, ORDINARY, config.most()));
    }
}
