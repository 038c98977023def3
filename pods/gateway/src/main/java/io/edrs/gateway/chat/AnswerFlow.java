package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Waits for an answer, or streams it. The one place with reactive types: the HTTP server takes streams in no other form. */
@Singleton
final class AnswerFlow {

    private final AnswerDesk desk;
    private final Attendance attendance;
    private final ChatConfig config;

    AnswerFlow(AnswerDesk desk, Attendance attendance, ChatConfig config) {
        this.desk = desk;
        this.attendance = attendance;
        this.config = config;
    }

    /** Accepts a new question and waits; null when the answer is still on its way. */
    @Nullable Answer await(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        if (accepted.answer().isPresent()) {
            return accepted.answer().get();
        }
        var box = new ArrayBlockingQueue<Answer>(1);
        try (var _ = attendance.attend(accepted.message().messageId(), chunk -> { }, box::offer)) {
            acceptIfNew(caller, accepted, priority);
            return box.poll(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Events {@code accepted}, {@code chunk}, {@code answer}; an answer that is there already comes at once. */
    Publisher<Event<?>> stream(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        var id = accepted.message().messageId();
        return Flux.create(sink -> {
            sink.next(Event.of(Map.of("messageId", id, "conversationId", accepted.message().conversationId())).name("accepted"));
            var ear = attendance.attend(id, chunk -> sink.next(Event.of(chunk).name("chunk")), answer -> finish(sink, answer));
            sink.onDispose(ear::close);
            accepted.answer().ifPresentOrElse(answer -> finish(sink, answer), () -> {
                try {
                    acceptIfNew(caller, accepted, priority);
                } catch (RuntimeException e) {
                    sink.error(e);
                }
            });
        });
    }

    private void acceptIfNew(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        if (accepted.isNew()) {
            desk.accept(caller, accepted.message(), priority);
        }
    }

    private static void finish(FluxSink<Event<?>> sink, Answer answer) {
        sink.next(Event.of(answer).name("answer").id(answer.messageId().toString()));
        sink.complete();
    }
}
