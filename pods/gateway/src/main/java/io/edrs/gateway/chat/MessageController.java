package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages of a conversation: ask, read again, resume. */
@Controller("/api/v1/conversations/{conversationId}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
class MessageController {

    /** @param text the question @param priority {@code low}, {@code normal}, {@code high} or {@code critical} */
    record NewMessage(String text, @Nullable String priority) {}

    record MessagePage(List<Message> messages, List<Answer> answers) {}

    /** @param messageId ask for it again at {@code location} */
    record Pending(UUID messageId, String status, String location) {}

    private final AnswerDesk desk;
    private final AnswerFlow flow;
    private final ChatStore store;

    MessageController(AnswerDesk desk, AnswerFlow flow, ChatStore store) {
        this.desk = desk;
        this.flow = flow;
        this.store = store;
    }

    @Post(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> ask(Caller caller, UUID conversationId, @Body NewMessage message,
            @Nullable @Header("Idempotency-Key") String idempotencyKey, HttpHeaders headers) {
        var accepted = desk.check(caller.require("ask"), conversationId, message.text(), idempotencyKey);
        return wantsStream(headers)
                ? stream(caller, accepted, priority(message))
                : answer(conversationId, accepted, flow.await(caller, accepted, priority(message)));
    }

    @Get
    MessagePage list(Caller caller, UUID conversationId) {
        desk.conversation(caller.require("ask"), conversationId);
        return new MessagePage(store.messages(caller.tenant(), conversationId), store.answers(caller.tenant(), conversationId));
    }

    /** The answer, or the stream from here on: how a lost connection is resumed. */
    @Get(value = "/{messageId}", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> find(Caller caller, UUID conversationId, UUID messageId, HttpHeaders headers) {
        var accepted = known(caller.require("ask"), conversationId, messageId);
        return wantsStream(headers) ? stream(caller, accepted, Priority.NORMAL) : answer(conversationId, accepted, null);
    }

    private HttpResponse<?> stream(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        return HttpResponse.ok(flow.stream(caller, accepted, priority)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }

    private static boolean wantsStream(HttpHeaders headers) {
        return headers.accept().contains(MediaType.TEXT_EVENT_STREAM_TYPE);
    }

    private AnswerDesk.Accepted known(Caller caller, UUID conversationId, UUID messageId) {
        return store.findMessage(caller.tenant(), messageId)
                .filter(message -> message.conversationId().equals(conversationId))
                .map(message -> new AnswerDesk.Accepted(message, store.findAnswer(caller.tenant(), messageId), false))
                .orElseThrow(() -> new EdrsException(ChatError.MESSAGE_NOT_FOUND,
                        "Conversation '%s' has no message '%s'.".formatted(conversationId, messageId)));
    }

    private static HttpResponse<?> answer(UUID conversationId, AnswerDesk.Accepted accepted, @Nullable Answer waited) {
        var answer = accepted.answer().orElse(waited);
        if (answer != null) {
            return HttpResponse.ok(answer);
        }
        var id = accepted.message().messageId();
        var location = "/api/v1/conversations/%s/messages/%s".formatted(conversationId, id);
        return HttpResponse.accepted().header("Location", location).header("Retry-After", "1")
                .body(new Pending(id, "pending", location));
    }

    private static Priority priority(NewMessage message) {
        try {
            return message.priority() == null ? Priority.NORMAL : Priority.of(message.priority());
        } catch (IllegalArgumentException e) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, e.getMessage(), e);
        }
    }
}
