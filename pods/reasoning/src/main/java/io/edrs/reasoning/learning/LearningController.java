package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** What was learned, and taking it back. */
@Controller("/api/v1/reasoning/learning/changes")
@ExecuteOn(TaskExecutors.BLOCKING)
class LearningController {

    record Changes(List<Change> changes) {}

    private final Learner learner;

    LearningController(Learner learner) {
        this.learner = learner;
    }

    @Get
    Changes list(Caller caller) {
        return new Changes(learner.changes(caller.require("ask").tenant()));
    }

    @Post("/{id}/take-back")
    Change takeBack(Caller caller, String id) {
        return learner.takeBack(caller.require("ingest").tenant(), id);
    }
}
