package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.reasoning.AnswerChunk;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.ai.CompletionStreamed;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** Attends to one message until its answer is there: chunks as they come, the answer from the volatile or the durable copy. */
@Singleton
final class Attendance {

    private final Inlet inlet;
    private final AnswerDesk desk;
    private final Waiters waiters;

    Attendance(Inlet inlet, AnswerDesk desk, Waiters waiters) {
        this.inlet = inlet;
        this.desk = desk;
        this.waiters = waiters;
    }

    /** @param onChunk provisional, confirmed, retracted text @param onAnswer may be called more than once, with the same answer */
    Inlet.Listening attend(UUID messageId, Consumer<AnswerChunk> onChunk, Consumer<Answer> onAnswer) {
        var ear = inlet.listen(messageId, event -> hear(messageId, event, onChunk, onAnswer));
        waiters.add(messageId, onAnswer);
        return () -> {
            ear.close();
            waiters.remove(messageId, onAnswer);
        };
    }

    private void hear(UUID messageId, BaseEvent<?> event, Consumer<AnswerChunk> onChunk, Consumer<Answer> onAnswer) {
        switch (event.payload()) {
            case AnswerChunk chunk -> onChunk.accept(chunk);
            case CompletionStreamed chunk ->
                onChunk.accept(new AnswerChunk(messageId, chunk.sequence(), "provisional", chunk.text()));
            // Storing is left to a thread that may block; the transport's may not.
            case AnswerCompleted answered when answered.messageId().equals(messageId) ->
                Thread.startVirtualThread(() -> onAnswer.accept(desk.keep(event)));
            default -> { }
        }
    }
}
