package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Teachable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Teaches a tenant what its messages are. */
@Controller("/api/v1/reasoning/learning/lessons")
@ExecuteOn(TaskExecutors.BLOCKING)
class LessonController {

    record Examples(@Nullable List<Example> examples) {}

    /** A lesson without its messages. */
    record Head(String id, String by, int examples, Teachable.Measured measured, String state, String reason, Instant at) {}

    record Heads(List<Head> lessons) {}

    private final Lessons lessons;

    LessonController(Lessons lessons) {
        this.lessons = lessons;
    }

    /** Takes effect when it is measured to be better, and is kept as refused when it is not. */
    @Post
    Lesson teach(Caller caller, @Body Examples body) {
        return lessons.teach(caller.require("admin").tenant(), caller.userId(), body.examples());
    }

    @Get
    Heads list(Caller caller) {
        return new Heads(lessons.all(caller.require("admin").tenant()).stream().map(one -> new Head(one.id(), one.by(), one.examples().size(), one.measured(), one.state(), one.reason(), one.at())).toList());
    }

    @Get("/{id}")
    Lesson show(Caller caller, String id) {
        return lessons.lesson(caller.require("admin").tenant(), id);
    }

    @Post("/{id}/take-back")
    Lesson takeBack(Caller caller, String id) {
        return lessons.takeBack(caller.require("admin").tenant(), id, caller.userId());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String id) {
        lessons.delete(caller.require("admin").tenant(), id);
    }
}
