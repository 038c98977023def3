package io.edrs.knowledge.validation;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** Verdicts over HTTP. */
@Controller("/api/v1/knowledge/validations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ValidationController {

    record Question(@Nullable String claim, @Nullable String asOf) {}

    private final Validation validation;

    ValidationController(Validation validation) {
        this.validation = validation;
    }

    @Post
    Verdict judge(Caller caller, @Body Question question) {
        return validation.judge(caller.require("ask").tenant(), question.claim(), question.asOf());
    }
}
