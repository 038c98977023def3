package io.edrs.task.decomposer;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decompositions over HTTP. */
@Controller("/api/v1/tasks/decompositions")
@ExecuteOn(TaskExecutors.BLOCKING)
class DecompositionController {

    /** @param maxParts 1 to 10; 10 when left out */
    record Wanted(@Nullable String text, @Nullable Integer maxParts) {}

    record Parts(List<String> parts) {}

    private final Decomposer decomposer;

    DecompositionController(Decomposer decomposer) {
        this.decomposer = decomposer;
    }

    @Post
    Parts decompose(Caller caller, @Body Wanted wanted) {
        caller.require("ask");
        return new Parts(decomposer.parts(wanted.text(), wanted.maxParts() == null ? Decomposer.MOST_PARTS : wanted.maxParts()));
    }
}
