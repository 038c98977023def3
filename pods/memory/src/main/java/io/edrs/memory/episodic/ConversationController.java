package io.edrs.memory.episodic;

import io.edrs.memory.Conversations;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Forgetting;
import io.edrs.memory.Forgetting.Receipt;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said in a conversation, and forgetting it. */
@Controller("/api/v1/memory/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationController {

    private static final int MOST = 1000;

    /** @param turns newest first */
    record Turns(UUID conversationId, List<Turn> turns) {}

    /** @param receipt what went, part by part; null where this service runs alone */
    record Forgotten(UUID conversationId, int turns, @Nullable Receipt receipt) {}

    private final Conversations conversations;
    private final EpisodeMemory memory;
    private final Optional<Forgetting> forgetting;

    ConversationController(Conversations conversations, EpisodeMemory memory, Optional<Forgetting> forgetting) {
        this.conversations = conversations;
        this.memory = memory;
        this.forgetting = forgetting;
    }

    @Get("/{id}/turns")
    Turns turns(UUID id, @Nullable @QueryValue Instant before, @QueryValue(defaultValue = "100") int limit, Caller caller) {
        var tenant = caller.require("ask").tenant();
        return new Turns(id, conversations.latest(tenant, id, before, Math.clamp(limit, 1, MOST)));
    }

    @Delete("/{id}")
    Forgotten forget(UUID id, Caller caller) {
        caller.require("ask");
        var receipt = forgetting.map(every -> every.forget(caller.tenant(), caller.userId(), new OfConversation(id)));
        return new Forgotten(id, receipt.map(all -> all.gone().getOrDefault("turns", 0)).orElseGet(() -> memory.forget(caller.tenant(), id)),
                receipt.orElse(null));
    }
}
