package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.persona.PersonaProfile;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations. */
@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConversationController {

    private static final int MOST_SKILLS = 50;

    /** @param personaId who is to answer; null lets it be assigned @param skills what it takes: the persona with most of them and least to do */
    record NewConversation(@Nullable String personaId, @Nullable List<String> skills) {}

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Assignees assignees;
    private final Ids ids;
    private final Clock clock;

    ConversationController(ChatStore store, AnswerDesk desk, Assignees assignees, Ids ids, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.assignees = assignees;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<Conversation> start(Caller caller, @Nullable @Body NewConversation wanted) {
        caller.require("ask");
        var id = ids.next();
        var persona = wanted == null ? PersonaProfile.DEFAULT_ID : persona(caller.tenant(), id, wanted);
        var conversation = new Conversation(id, persona, caller.userId(), clock.instant());
        store.save(caller.tenant(), conversation);
        return HttpResponse.created(conversation);
    }

    @Get("/{id}")
    Conversation find(Caller caller, UUID id) {
        return desk.conversation(caller.require("ask"), id);
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
