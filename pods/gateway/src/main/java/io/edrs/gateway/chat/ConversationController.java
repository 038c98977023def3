package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations. */
@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationController {

    private static final String DEFAULT_PERSONA = "edrs";

    record NewConversation(@Nullable String personaId) {}

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Ids ids;
    private final Clock clock;

    ConversationController(ChatStore store, AnswerDesk desk, Ids ids, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<Conversation> start(Caller caller, @Nullable @Body NewConversation wanted) {
        caller.require("ask");
        var persona = wanted == null ? DEFAULT_PERSONA : Objects.requireNonNullElse(wanted.personaId(), DEFAULT_PERSONA);
        var conversation = new Conversation(ids.next(), persona, caller.userId(), clock.instant());
        store.save(caller.tenant(), conversation);
        return HttpResponse.created(conversation);
    }

    @Get("/{id}")
    Conversation find(Caller caller, UUID id) {
        return desk.conversation(caller.require("ask"), id);
    }
}
