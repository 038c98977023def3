package io.edrs.memory.attention;

import io.edrs.memory.History;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.edrs.schema.memory.Attended.Thing;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What deserves attention in a conversation. */
@Controller("/api/v1/memory/attention")
@ExecuteOn(TaskExecutors.BLOCKING)
class AttentionController {

    private static final int ORDINARY = 10;

    /** @param things first what deserves it most */
    record Attended(UUID conversationId, List<Thing> things) {}

    private final Attention attention;
    private final History history;
    private final AttentionConfig config;

    AttentionController(Attention attention, History history, AttentionConfig config) {
        this.history = history;
        this.attention = attention;
        this.config = config;
    }

    @Get("/{conversationId}")
    Attended of(Caller caller, UUID conversationId, @Nullable @QueryValue String query, @Nullable @QueryValue Integer limit) {
        return new Attended(conversationId, attention.of(history.maySee(caller.require("ask"), conversationId).tenant(), conversationId, query, Limit.orElse(limit, ORDINARY, config.most())));
    }
}
