package io.edrs.gateway.chat;

import io.edrs.gateway.Redaction;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.HandoverRequested;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands one's own conversation over: to a persona, to a human, or to whoever has the skills. */
@Controller("/api/v1/conversations/{conversationId}/handovers")
@ExecuteOn(TaskExecutors.BLOCKING)
class HandoverController {

    private static final int LONGEST = 2_000;
    private static final int MOST_SKILLS = 50;

    /**
     * @param toPersonaId the persona to take it
     * @param toPersonId the human to take it, {@code anyone} for whoever comes first
     * @param skills what it takes, where nobody is named
     */
    record Wanted(@Nullable String toPersonaId, @Nullable String toPersonId, @Nullable List<String> skills, @Nullable String reason) {}

    record Requested(UUID handoverId, String location) {}

    private final AnswerDesk desk;
    private final Assignees assignees;
    private final Redaction redaction;
    private final Inlet inlet;
    private final Ids ids;

    HandoverController(AnswerDesk desk, Assignees assignees, Redaction redaction, Inlet inlet, Ids ids) {
        this.desk = desk;
        this.assignees = assignees;
        this.redaction = redaction;
        this.inlet = inlet;
        this.ids = ids;
    }

    @Post
    @Status(HttpStatus.ACCEPTED)
    Requested request(Caller caller, UUID conversationId, @Body Wanted wanted) {
        var conversation = desk.conversation(caller.require("ask"), conversationId);
        if (wanted.toPersonaId() != null && wanted.toPersonId() != null) {
            throw new EdrsException(ChatError.HANDOVER_INVALID, "A conversation goes to a persona or to a person, not to both; name one.");
        }
        if (wanted.toPersonaId() != null) {
            assignees.require(caller.tenant(), wanted.toPersonaId());
        }
        var skills = Objects.requireNonNullElse(wanted.skills(), List.<String>of());
        if (skills.size() > MOST_SKILLS || skills.stream().anyMatch(skill -> skill == null || skill.isBlank() || skill.length() > 60)) {
            throw new EdrsException(ChatError.HANDOVER_INVALID, "skills are at most %d texts of 1 to 60 characters.".formatted(MOST_SKILLS));
        }
        var id = ids.next();
        inlet.accept(new Inlet.Entry(ids.next(), caller.tenant(), "gateway.chat", Priority.NORMAL, new HandoverRequested(id, conversationId,
                conversation.personaId(), conversation.userId(), wanted.toPersonaId(), person(wanted.toPersonId()), skills, reason(wanted.reason())), null));
        return new Requested(id, "/api/v1/handovers/" + id);
    }

    private static @Nullable String person(@Nullable String id) {
        if (id != null && (id.isBlank() || id.length() > 120 || id.chars().anyMatch(Character::isISOControl))) {
            throw new EdrsException(ChatError.HANDOVER_INVALID, "toPersonId has %d characters; it needs 1 to 120 of plain text.".formatted(id.length()));
        }
        return id;
    }

    private @Nullable String reason(@Nullable String reason) {
        if (reason != null && (reason.length() > LONGEST || reason.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))) {
            throw new EdrsException(ChatError.HANDOVER_INVALID, "The reason has %d characters; at most %d of plain text are taken.".formatted(reason.length(), LONGEST));
        }
        return reason == null || reason.isBlank() ? null : redaction.mask(reason.strip());
    }
}
