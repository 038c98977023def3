package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import jakarta.inject.Singleton;
import java.util.List;
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
    private final Frames frames;

    AnswerFlow(AnswerDesk desk, Attendance attendance, ChatConfig config, Frames frames) {
        this.desk = desk;
        this.attendance = attendance;
        this.config = config;
        this.frames = frames;
    }

    /** Accepts a new question and waits; null when the answer is still on its way. */
    @Nullable Answer await(Caller caller, AnswerDesk.Accepted accepted, Priority priority) {
        if (accepted.answer().isPresent()) {
            return accepted.answer().get();
        }
        if (accepted.message().held()) {
            // A person may take their time: whoever waits for JSON comes back for it.
            return acceptIfNew(caller, accepted, priority).orElse(null);
        }
        var box = new ArrayBlockingQueue<Answer>(1);
        try (var _ = attendance.attend(caller.tenant(), accepted.message(), box::offer)) {
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
     *
     * @param after the last event the reader has; null for none
     */
    Publisher<byte[]> stream(Caller caller, AnswerDesk.Accepted accepted, Priority priority, @Nullable String after) {
        var stream = new AnswerStream(frames);
        var reading = read(caller, accepted, priority, new Reading(after, stream));
        stream.open(opening(accepted.message(), after));
        return stream.within(config.patience(), reading::close);
    }

    /** How a reading begins for a reader that was there already, or is new. */
    List<Frames.Frame> opening(Message message, @Nullable String after) {
        return frames.opening(message, attendance.beginning(message.messageId()), after);
    }

    /** @param after the last event the reader has; null for none */
    record Reading(@Nullable String after, AnswerLog.Reader reader) {}

    /** Accepts the question when it is new and lets the reader hear what comes of it until closed. */
    Inlet.Listening read(Caller caller, AnswerDesk.Accepted accepted, Priority priority, Reading reading) {
        var id = accepted.message().messageId();
        var ear = attendance.attend(caller.tenant(), accepted.message(), AnswerLog.Place.of(reading.after()), reading.reader());
        try {
            accepted.answer().or(() -> acceptIfNew(caller, accepted, priority))
                    .ifPresent(answer -> attendance.answered(id, answer));
            return ear;
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
        return desk.answer(caller, accepted.message());
    }
}
