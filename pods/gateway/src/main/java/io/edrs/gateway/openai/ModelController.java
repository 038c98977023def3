package io.edrs.gateway.openai;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** OpenAI's list of models. */
@Controller("/v1/models")
@ExecuteOn(TaskExecutors.BLOCKING)
class ModelController {

    record ModelList(String object, List<Models.Model> data) {}

    private final Models models;

    ModelController(Models models) {
        this.models = models;
    }

    @Get
    ModelList list(Caller caller) {
        return new ModelList("list", models.of(caller.require("ask").tenant()));
    }

    @Get("/{model}")
    Models.Model find(Caller caller, String model) {
        return models.find(caller.require("ask").tenant(), model);
    }
}
