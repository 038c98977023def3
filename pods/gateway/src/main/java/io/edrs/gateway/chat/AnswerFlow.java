package io.edrs.gateway.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Accepts a question and waits for its answer, or streams it. */
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
            acceptIfNew(caller, accepted, priority).ifPresent(box::offer);
            return box.poll(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /**
     * Events {@code accepted}, {@code chunk}, {@code answer}; an answer that is there already comes at once. A stream that
     * ends without an answer is resumed by the message's id. Accepts
     * before it returns, so that a question that cannot be accepted is refused with its status.
     */
    Publisher<byte[]> stream(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        var id = accepted.message().messageId();
        var stream = new AnswerStream(json);
        var ear = attendance.attend(id, stream::chunk, stream::answer);
        try {
            var answered = accepted.answer().or(() -> acceptIfNew(caller, accepted, priority));
            stream.open(Map.of("messageId", id, "conversationId", accepted.message().conversationId()));
            answered.ifPresent(stream::answer);
            return stream.within(config.patience(), ear::close);
        } catch (RuntimeException e) {
            ear.close();
            throw e;
        }
    }

    /** The answer when it came between the question's check and the beginning of attendance. */
    private Optional<Answer> acceptIfNew(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        if (accepted.isNew()) {
            desk.accept(caller, accepted.message(), priority);
            return Optional.empty();
        }
        return desk.answer(caller, accepted.message().messageId());
    }
}
