package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a user thinks of an answer. */
@Controller("/api/v1/messages/{messageId}/feedback")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedbackController {

    /** @param rating {@code good} or {@code bad} @param correction what would have been right */
    record Feedback(@Nullable String rating, @Nullable String correction) {}

    record Taken(UUID feedbackId, UUID messageId, UUID conversationId) {}

    private final FeedbackDesk desk;

    FeedbackController(FeedbackDesk desk) {
        this.desk = desk;
    }

    @Post
    @Status(HttpStatus.ACCEPTED)
    Taken give(Caller caller, UUID messageId, @Body Feedback feedback, @Nullable @Header("Idempotency-Key") String idempotencyKey) {
        return desk.take(caller.require("ask"), messageId, feedback, idempotencyKey);
    }
}
