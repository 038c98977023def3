package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.persona.HeldConversation;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person holds a conversation; who it is, nobody is told but themselves. */
@Controller("/api/v1/conversations/{conversationId}/holding")
@ExecuteOn(TaskExecutors.BLOCKING)
class HoldingController {

    /** @param handoverId by which the caller holds it; null when they do not */
    record Holding(boolean held, boolean byYou, @Nullable UUID handoverId) {}

    private final AnswerDesk desk;
    private final Held held;

    HoldingController(AnswerDesk desk, Held held) {
        this.desk = desk;
        this.held = held;
    }

    @Get
    Holding find(Caller caller, UUID conversationId) {
        desk.readable(caller.require("ask"), conversationId);
        var row = held.find(caller.tenant(), conversationId);
        var own = row.filter(one -> one.personId().equals(caller.userId()));
        return new Holding(row.isPresent(), own.isPresent(), own.map(HeldConversation::handoverId).orElse(null));
    }
}
