package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said to a request that brings a question or comes back for its answer. */
@Singleton
final class Responses {

    /** How a reader of server-sent events says where it was (WHATWG HTML, section 9.2.4). */
    private static final String LAST_EVENT = "Last-Event-ID";

    /** @param messageId ask for it again at {@code location} @param status {@code pending}, or {@code with-a-person} who may take their time */
    record Pending(UUID messageId, String status, String location) {}

    private final AnswerFlow flow;

    Responses(AnswerFlow flow) {
        this.flow = flow;
    }

    /** Accepts the question when it is new, and answers in the form that was asked for. */
    HttpResponse<?> to(Caller caller, AnswerDesk.Accepted accepted, Priority priority, HttpHeaders headers) {
        return wantsStream(headers) ? stream(caller, accepted, priority, headers) : answer(accepted, flow.await(caller, accepted, priority));
    }

    /** The answer, or the stream from where the reader was. */
    HttpResponse<?> again(Caller caller, AnswerDesk.Accepted accepted, HttpHeaders headers) {
        return wantsStream(headers) ? stream(caller, accepted, Priority.NORMAL, headers) : answer(accepted, null);
    }

    private HttpResponse<?> stream(Caller caller, AnswerDesk.Accepted accepted, Priority priority, HttpHeaders headers) {
        var after = headers.get(LAST_EVENT);
        if (AnswerLog.isEnd(after) && !accepted.isNew()) {
            // Nothing is left to be said, and a reader that is told so does not come back.
            return HttpResponse.noContent();
        }
        return HttpResponse.ok(flow.stream(caller, accepted, priority, after)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }

    private static boolean wantsStream(HttpHeaders headers) {
        return headers.accept().contains(MediaType.TEXT_EVENT_STREAM_TYPE);
    }

    private static HttpResponse<?> answer(AnswerDesk.Accepted accepted, @Nullable Answer waited) {
        var answer = accepted.answer().orElse(waited);
        if (answer != null) {
            return HttpResponse.ok(answer);
        }
        var id = accepted.message().messageId();
        var location = "/api/v1/conversations/%s/messages/%s".formatted(accepted.message().conversationId(), id);
        return HttpResponse.accepted().header("Location", location).header("Retry-After", "1")
                .body(new Pending(id, accepted.message().held() ? "with-a-person" : "pending", location));
    }

    static Priority priority(@Nullable String named) {
        try {
            return named == null ? Priority.NORMAL : Priority.of(named);
        } catch (IllegalArgumentException e) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, e.getMessage(), e);
        }
    }
}
