package io.edrs.memory.working;

import io.edrs.memory.History;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in mind of a conversation: shown, added to, cleared. */
@Controller("/api/v1/memory/working/{conversationId}/items")
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkingController {

    private static final int ORDINARY = 3;

    /** @param priority 1 to 5, 3 when it is not given */
    record NewItem(@Nullable String text, @Nullable Integer priority) {}

    record Cleared(UUID conversationId, int items) {}

    private final WorkingMemory memory;
    private final History history;

    WorkingController(WorkingMemory memory, History history) {
        this.history = history;
        this.memory = memory;
    }

    @Get
    InMind inMind(UUID conversationId, Caller caller) {
        return memory.inMind(history.maySee(caller.require("ask"), conversationId).tenant(), conversationId);
    }

    @Post
    @Status(HttpStatus.CREATED)
    Item keep(UUID conversationId, @Body NewItem item, Caller caller) {
        var priority = item.priority() == null ? ORDINARY : item.priority();
        return memory.keep(history.maySee(caller.require("ask"), conversationId).tenant(), conversationId, item.text(), priority);
    }

    @Delete
    Cleared clear(UUID conversationId, Caller caller) {
        return new Cleared(conversationId, memory.clear(history.maySee(caller.require("ask"), conversationId).tenant(), conversationId));
    }
}
