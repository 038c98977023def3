package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.edrs.schema.persona.PersonaProfile;
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

    private static final int MOST_SKILLS = 50;
    private static final int LARGEST_PAGE = 500;

    /** @param personaId who is to answer; null lets it be assigned @param skills what it takes: the persona with most of them and least to do */
    record NewConversation(@Nullable String personaId, @Nullable List<String> skills) {}

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Assignees assignees;
    private final Beginnings beginnings;

    ConversationController(ChatStore store, AnswerDesk desk, Assignees assignees, Beginnings beginnings) {
        this.store = store;
        this.desk = desk;
        this.assignees = assignees;
        this.beginnings = beginnings;
    }

    @Post
    HttpResponse<Conversation> start(Caller caller, @Nullable @Body NewConversation wanted) {
        caller.require("ask");
        return HttpResponse.created(beginnings.begin(caller, id -> wanted == null ? PersonaProfile.DEFAULT_ID : persona(caller.tenant(), id, wanted)));
    }

    /** @param next to be given as {@code after} for the next page; null on the last */
    record ConversationPage(List<Conversation> conversations, @Nullable String next) {}

    /** The caller's own, oldest first. */
    @Get
    ConversationPage list(Caller caller, @QueryValue @Nullable String after, @QueryValue(defaultValue = "100") int limit) {
        var size = Limit.of(limit, LARGEST_PAGE);
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
        return desk.readable(caller.require("ask"), id);
    }

    private String persona(String tenant, UUID id, NewConversation wanted) {
        if (wanted.personaId() != null) {
            return assignees.require(tenant, wanted.personaId());
        }
        var skills = Objects.requireNonNullElse(wanted.skills(), List.<String>of());
        if (skills.size() > MOST_SKILLS || skills.stream().anyMatch(Objects::isNull)) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "skills has %d entries; at most %d texts fit.".formatted(skills.size(), MOST_SKILLS));
        }
        return assignees.assigned(tenant, id.toString(), skills);
    }
}
