package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of a conversation: ask, read again, resume. */
@Controller("/api/v1/conversations/{conversationId}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
class MessageController {

    /** @param text the question @param priority {@code low}, {@code normal}, {@code high} or {@code critical} */
    record NewMessage(String text, @Nullable String priority) {}

    record MessagePage(List<Message> messages, List<Answer> answers) {}

    private final AnswerDesk desk;
    private final Responses responses;
    private final ChatStore store;

    MessageController(AnswerDesk desk, Responses responses, ChatStore store) {
        this.desk = desk;
        this.responses = responses;
        this.store = store;
    }

    @Post(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> ask(Caller caller, UUID conversationId, @Body NewMessage message,
            @Nullable @Header("Idempotency-Key") String idempotencyKey, HttpHeaders headers) {
        var accepted = desk.check(caller.require("ask"), conversationId, message.text(), idempotencyKey);
        return responses.to(caller, accepted, Responses.priority(message.priority()), headers);
    }

    /** The conversation as it stands; with {@code all}, what was replaced, too. */
    @Get
    MessagePage list(Caller caller, UUID conversationId, @QueryValue(defaultValue = "false") boolean all) {
        desk.readable(caller.require("ask"), conversationId);
        var messages = store.messages(caller.tenant(), conversationId);
        var answers = store.answers(caller.tenant(), conversationId);
        var shown = all ? messages : Views.standing(messages);
        var replaced = messages.stream().filter(message -> !shown.contains(message)).map(Message::messageId).collect(Collectors.toSet());
        return new MessagePage(shown, answers.stream()
                .filter(answer -> !replaced.contains(answer.inReplyTo() == null ? answer.messageId() : answer.inReplyTo())).toList());
    }

    /** The answer, or the stream from where the reader was ({@code Last-Event-ID}): how a lost connection is resumed. */
    @Get(value = "/{messageId}", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> find(Caller caller, UUID conversationId, UUID messageId, HttpHeaders headers) {
        var message = desk.message(caller.require("ask"), conversationId, messageId);
        return responses.again(caller, new AnswerDesk.Accepted(message, desk.answer(caller, message), false), headers);
    }
}
