package io.edrs.persona.human;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;

/** Questions that personas asked back, over HTTP; they are answered in their conversation. */
@Controller("/api/v1/clarifications")
@ExecuteOn(TaskExecutors.BLOCKING)
class ClarificationController {

    record ClarificationList(List<Item> clarifications) {}

    private final WaitingRoom room;

    ClarificationController(WaitingRoom room) {
        this.room = room;
    }

    /** @param state waiting or answered; all when it is left out */
    @Get
    ClarificationList list(Caller caller, @QueryValue(defaultValue = "") String state) {
        return new ClarificationList(room.list(caller.require("ask").tenant(), Kind.CLARIFICATION, state,
                caller.scopes().contains("admin") ? "" : caller.userId()));
    }

    @Get("/{id}")
    Item find(Caller caller, UUID id) {
        return room.find(caller.require("ask").tenant(), Kind.CLARIFICATION, id).filter(item -> item.isSeenBy(caller)).orElseThrow(() ->
                new EdrsException(HumanError.ITEM_NOT_FOUND, "There is no clarification '%s' of yours.".formatted(id)));
    }
}
