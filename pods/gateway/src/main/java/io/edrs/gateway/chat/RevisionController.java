package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Second thoughts: ask the same again, ask otherwise, ask no more. */
@Controller("/api/v1/conversations/{conversationId}/messages/{messageId}")
@ExecuteOn(TaskExecutors.BLOCKING)
class RevisionController {

    /** @param priority {@code low}, {@code normal}, {@code high} or {@code critical} */
    record Retry(@Nullable String priority) {}

    /** @param status {@code stopping}, or {@code answered} when there is nothing to be stopped any more */
    record Stop(UUID messageId, String status) {}

    private final AnswerDesk desk;
    private final Responses responses;
    private final Stopping stopping;

    RevisionController(AnswerDesk desk, Responses responses, Stopping stopping) {
        this.desk = desk;
        this.responses = responses;
        this.stopping = stopping;
    }

    /** Asks the same question again, in place of it and of all that came after it. */
    @Post(value = "/retries", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> retry(Caller caller, UUID conversationId, UUID messageId, @Nullable @Body Retry retry,
            @Nullable @Header("Idempotency-Key") String idempotencyKey, HttpHeaders headers) {
        var before = desk.message(caller.require("ask"), conversationId, messageId);
        var accepted = desk.revise(caller, before, null, idempotencyKey);
        return responses.to(caller, accepted, Responses.priority(retry == null ? null : retry.priority()), headers);
    }

    /** Asks otherwise, in place of the question and of all that came after it. */
    @Post(value = "/versions", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> edit(Caller caller, UUID conversationId, UUID messageId, @Body MessageController.NewMessage message,
            @Nullable @Header("Idempotency-Key") String idempotencyKey, HttpHeaders headers) {
        var before = desk.message(caller.require("ask"), conversationId, messageId);
        var accepted = desk.revise(caller, before, message.text() == null ? "" : message.text(), idempotencyKey);
        return responses.to(caller, accepted, Responses.priority(message.priority()), headers);
    }

    /** The answer is no longer wanted; the work on it ends, and the recorded answer has the path {@code stopped}. */
    @Post("/stops")
    HttpResponse<Stop> stop(Caller caller, UUID conversationId, UUID messageId) {
        var message = desk.message(caller.require("ask"), conversationId, messageId);
        return stopping.stop(caller.tenant(), message)
                ? HttpResponse.<Stop>status(HttpStatus.ACCEPTED).body(new Stop(messageId, "stopping"))
                : HttpResponse.ok(new Stop(messageId, "answered"));
    }
}
