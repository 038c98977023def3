package io.edrs.gateway.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final ObjectMapper json;

    AnswerFlow(AnswerDesk desk, Attendance attendance, ChatConfig config, ObjectMapper json) {
        this.json = json;
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
    Publisher<byte[]> stream(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        var id = accepted.message().messageId();
        var finished = new AtomicBoolean();
        return Flux.create(sink -> {
            sink.next(event("accepted", Map.of("messageId", id, "conversationId", accepted.message().conversationId())));
            var ear = attendance.attend(id, chunk -> sink.next(event("chunk", chunk)), answer -> finish(sink, finished, answer));
            sink.onDispose(ear::close);
            accepted.answer().ifPresentOrElse(answer -> finish(sink, finished, answer), () -> {
                try {
                    acceptIfNew(caller, accepted, priority);
                } catch (RuntimeException e) {
                    sink.error(e);
                }
            });
        });
    }

    /** One server-sent event (WHATWG HTML, section 9.2). */
    private byte[] event(String name, Object data) {
        try {
            return "event: %s\ndata: %s\n\n".formatted(name, json.writeValueAsString(data)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "An event could not be written: " + e.getOriginalMessage(), e);
        }
    }

    private void acceptIfNew(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        if (accepted.isNew()) {
            desk.accept(caller, accepted.message(), priority);
        }
    }

    /** The volatile and the durable copy may both come: the first one ends the stream. */
    private void finish(FluxSink<byte[]> sink, AtomicBoolean finished, Answer answer) {
        if (finished.compareAndSet(false, true)) {
            sink.next(event("answer", answer));
            sink.complete();
        }
    }
}
