package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says in a conversation that they hold. */
@Controller("/api/v1/conversations/{conversationId}/replies")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReplyController {

    record NewReply(@Nullable String text) {}

    private final ReplyDesk desk;

    ReplyController(ReplyDesk desk) {
        this.desk = desk;
    }

    /** Said in the persona's name and marked as a person's. */
    @Post
    HttpResponse<Answer> say(Caller caller, UUID conversationId, @Body NewReply reply, @Nullable @Header("Idempotency-Key") String idempotencyKey) {
        return HttpResponse.created(desk.say(caller.require("assist"), conversationId, reply.text(), idempotencyKey));
    }
}
