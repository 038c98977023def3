package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations. */
@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationController {

    private static final String DEFAULT_PERSONA = "edrs";
    private static final int LARGEST_PAGE = 500;

    record NewConversation(@Nullable String personaId) {}

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Beginnings beginnings;

    ConversationController(ChatStore store, AnswerDesk desk, Beginnings beginnings) {
        this.store = store;
        this.desk = desk;
        this.beginnings = beginnings;
    }

    @Post
    HttpResponse<Conversation> start(Caller caller, @Nullable @Body NewConversation wanted) {
        caller.require("ask");
        var persona = wanted == null ? DEFAULT_PERSONA : Objects.requireNonNullElse(wanted.personaId(), DEFAULT_PERSONA);
        return HttpResponse.created(beginnings.begin(caller, persona));
    }

    /** @param next to be given as {@code after} for the next page; null on the last */
    record ConversationPage(List<Conversation> conversations, @Nullable String next) {}

    /** The caller's own, oldest first. */
    @Get
    ConversationPage list(Caller caller, @QueryValue @Nullable String after, @QueryValue(defaultValue = "100") int limit) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = store.conversations(caller.require("ask").tenant(), caller.userId(), after, size);
        return new ConversationPage(found, found.size() < size ? null : found.getLast().conversationId().toString());
    }

    /** @param messageId the last message the branch shares; all that was said when not given */
    record NewBranch(@Nullable UUID messageId) {}

    /** A conversation of its own that begins with what was said in this one up to a message. */
    @Post("/{id}/branches")
    HttpResponse<Conversation> branch(Caller caller, UUID id, @Nullable @Body NewBranch wanted) {
        return HttpResponse.created(beginnings.off(caller.require("ask"), id, wanted == null ? null : wanted.messageId()));
    }

    @Get("/{id}")
    Conversation find(Caller caller, UUID id) {
        return desk.conversation(caller.require("ask"), id);
    }
}
