package io.edrs.memory.consolidation;

import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.Forgetting;
import io.edrs.memory.Forgetting.Receipt;
import io.edrs.memory.History;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forgetting: a turn, a conversation, or everything of a user; each with its receipt. */
@Controller("/api/v1/memory/forgettings")
@ExecuteOn(TaskExecutors.BLOCKING)
class ForgettingController {

    private static final int MOST = 200;

    /** Exactly one of: a user; a conversation; a turn of a conversation. */
    record Wanted(@Nullable String userId, @Nullable UUID conversationId, @Nullable UUID eventId) {}

    /** @param receipts newest first */
    record Page(List<Receipt> receipts) {}

    private final Forgetting forgetting;
    private final Receipts receipts;
    private final History history;

    ForgettingController(Forgetting forgetting, Receipts receipts, History history) {
        this.history = history;
        this.forgetting = forgetting;
        this.receipts = receipts;
    }

    @Post
    @Status(HttpStatus.CREATED)
    Receipt forget(Caller caller, @Body Wanted wanted) {
        caller.require("ask");
        var extent = ExtentText.of(wanted.userId(), wanted.conversationId(), wanted.eventId());
        switch (extent) {
            case OfUser(var userId) -> Whose.facts(caller, userId);
            case OfConversation(var conversation) -> history.mayForget(caller, conversation);
            case OfTurn(var conversation, _) -> history.mayForget(caller, conversation);
        }
        return forgetting.forget(caller.tenant(), caller.userId(), extent);
    }

    @Get
    Page list(Caller caller, @Nullable @QueryValue UUID before, @QueryValue(defaultValue = "50") int limit) {
        return new Page(receipts.latest(caller.require("ask").tenant(), before, Limit.of(limit, MOST)));
    }

    @Get("/{id}")
    Receipt find(Caller caller, UUID id) {
        return receipts.find(caller.require("ask").tenant(), id);
    }
}
