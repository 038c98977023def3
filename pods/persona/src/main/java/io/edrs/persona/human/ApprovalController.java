package io.edrs.persona.human;

import io.edrs.platform.kernel.http.Caller;
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

/** Actions that wait for a human's word, over HTTP. */
@Controller("/api/v1/approvals")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApprovalController {

    /**
     * @param action what would be done, one line
     * @param approverId who may decide beside administrators; null is whoever asks
     * @param expiresInSeconds after which it is refused by itself
     */
    record NewApproval(@Nullable String action, @Nullable String detail, @Nullable String personaId, @Nullable String approverId,
            @Nullable UUID conversationId, @Nullable Integer expiresInSeconds) {}

    record Requested(UUID approvalId, String location) {}

    /** @param decision {@code approve} or {@code refuse} */
    record Decision(@Nullable String decision, @Nullable String reason) {}

    record ApprovalList(List<Item> approvals) {}

    /** @param steps who did what when */
    record Approval(Item approval, List<StepRow> steps) {}

    private final ApprovalDesk desk;
    private final WaitingRoom room;

    ApprovalController(ApprovalDesk desk, WaitingRoom room) {
        this.desk = desk;
        this.room = room;
    }

    @Post
    @Status(HttpStatus.ACCEPTED)
    Requested request(Caller caller, @Body NewApproval wanted) {
        var id = desk.request(caller, wanted);
        return new Requested(id, "/api/v1/approvals/" + id);
    }

    /** @param state waiting, approved, refused or expired; all when it is left out */
    @Get
    ApprovalList list(Caller caller, @QueryValue(defaultValue = "") String state) {
        return new ApprovalList(room.list(caller.require("ask").tenant(), Kind.APPROVAL, state, caller.scopes().contains("admin") ? "" : caller.userId()));
    }

    @Get("/{id}")
    Approval find(Caller caller, UUID id) {
        return new Approval(desk.seen(caller, id), room.steps(caller.tenant(), id));
    }

    @Post("/{id}/decisions")
    Item decide(Caller caller, UUID id, @Body Decision decision) {
        return desk.decide(caller, id, decision);
    }
}
