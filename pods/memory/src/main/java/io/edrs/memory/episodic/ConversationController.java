package io.edrs.memory.episodic;

import io.edrs.memory.Conversations;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.memory.Turn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said in a conversation, and forgetting it. */
@Controller("/api/v1/memory/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationController {

    private static final int MOST = 1000;

    /** @param turns newest first */
    record Turns(UUID conversationId, List<Turn> turns) {}

    record Forgotten(UUID conversationId, int turns) {}

    private final Conversations conversations;
    private final EpisodeMemory memory;

    ConversationController(Conversations conversations, EpisodeMemory memory) {
        this.conversations = conversations;
        this.memory = memory;
    }

    @Get("/{id}/turns")
    Turns turns(UUID id, @Nullable @QueryValue Instant before, @QueryValue(defaultValue = "100") int limit, Caller caller) {
        var tenant = caller.require("ask").tenant();
        return new Turns(id, conversations.latest(tenant, id, before, Math.clamp(limit, 1, MOST)));
    }

    @Delete("/{id}")
    Forgotten forget(UUID id, Caller caller) {
        return new Forgotten(id, memory.forget(caller.require("ask").tenant(), id));
    }
}
