package io.edrs.memory.episodic;

import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Forgetting;
import io.edrs.memory.Forgetting.Receipt;
import io.edrs.memory.History;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.memory.Turn;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said in a conversation, and forgetting it. */
@Controller("/api/v1/memory/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationController {

    private static final int MOST = 1000;
    private static final String DEFAULT_PERSONA = "edrs";

    /** @param turns newest first */
    record Turns(UUID conversationId, List<Turn> turns) {}

    /** @param personaId {@code edrs} when not given @param saidAt now when not given @param kind turn when not given */
    record NewTurn(@Nullable String personaId, @Nullable String speaker, @Nullable String text, @Nullable Instant saidAt, @Nullable String kind) {}

    /** @param receipt what went, part by part */
    record Forgotten(UUID conversationId, int turns, Receipt receipt) {}

    private final EpisodeJournal journal;
    private final History history;
    private final Reported reported;
    private final Forgetting forgetting;
    private final Ids ids;
    private final Clock clock;

    ConversationController(EpisodeJournal journal, History history, Reported reported, Forgetting forgetting, Ids ids, Clock clock) {
        this.journal = journal;
        this.history = history;
        this.reported = reported;
        this.forgetting = forgetting;
        this.ids = ids;
        this.clock = clock;
    }

    /** The conversation as it stands; with {@code all}, what was replaced, too. */
    @Get("/{id}/turns")
    Turns turns(UUID id, @Nullable @QueryValue Instant before, @QueryValue(defaultValue = "100") int limit,
            @QueryValue(defaultValue = "false") boolean all, Caller caller) {
        var tenant = history.maySee(caller.require("ask"), id).tenant();
        var most = Limit.of(limit, MOST);
        return new Turns(id, all ? journal.history(tenant, id, before, most) : journal.latest(tenant, id, before, most));
    }

    /** Remembers what was said or happened elsewhere; searchable when it returns. */
    @Post("/{id}/turns")
    @Status(HttpStatus.CREATED)
    Turn report(UUID id, @Body NewTurn turn, Caller caller) {
        var by = history.maySee(caller.require("ask"), id);
        var persona = turn.personaId() == null ? DEFAULT_PERSONA : turn.personaId();
        var saidAt = turn.saidAt() == null ? clock.instant() : turn.saidAt();
        return reported.remember(by.tenant(), ids.next(), new EpisodeReported(id, persona, by.userId(), turn.speaker(), turn.text(), saidAt,
                turn.kind())).turn();
    }

    @Delete("/{id}")
    Forgotten forget(UUID id, Caller caller) {
        history.mayForget(caller.require("ask"), id);
        var receipt = forgetting.forget(caller.tenant(), caller.userId(), new OfConversation(id));
        return new Forgotten(id, receipt.gone().getOrDefault("turns", 0), receipt);
    }
}
