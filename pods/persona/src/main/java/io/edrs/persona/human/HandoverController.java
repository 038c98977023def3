package io.edrs.persona.human;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations handed over, over HTTP: looked at, taken by a human, ended. */
@Controller("/api/v1/handovers")
@ExecuteOn(TaskExecutors.BLOCKING)
class HandoverController {

    record HandoverList(List<Item> handovers) {}

    record Handover(Item handover, List<StepRow> steps) {}

    record Ending(@Nullable String outcome) {}

    private final HandoverDesk desk;
    private final WaitingRoom room;

    HandoverController(HandoverDesk desk, WaitingRoom room) {
        this.desk = desk;
        this.room = room;
    }

    /** @param state waiting, taken or done; all when it is left out */
    @Get
    HandoverList list(Caller caller, @QueryValue(defaultValue = "") String state) {
        return new HandoverList(desk.list(caller, state));
    }

    @Get("/{id}")
    Handover find(Caller caller, UUID id) {
        return new Handover(desk.seen(caller, id), room.steps(caller.tenant(), id));
    }

    /** A human takes it: the one it is for, whoever may assist where it is for anyone, or an administrator. */
    @Post("/{id}/takings")
    Item take(Caller caller, UUID id) {
        return desk.take(caller, id);
    }

    @Post("/{id}/endings")
    Item end(Caller caller, UUID id, @Body Ending ending) {
        return desk.end(caller, id, Texts.optional(HumanError.HANDOVER_INVALID, "outcome", ending.outcome(), 8_000));
    }
}
