package io.edrs.gateway.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.ai.CompletionStreamed;
import io.edrs.schema.reasoning.AnswerChunk;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Attends to messages: chunks as they come, the answer from the volatile or the durable copy. What comes is kept for a while, also while
 * nobody reads, so that a reader whose connection was lost goes on where it was.
 */
@Singleton
final class Attendance {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final Inlet inlet;
    private final AnswerDesk desk;
    private final Waiters waiters;
    private final Ids ids;
    private final Following following;
    private final Cache<UUID, Heard> heard = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).scheduler(Scheduler.systemScheduler())
            .evictionListener((UUID id, Heard gone, RemovalCause cause) -> close(gone)).build();

    Attendance(Inlet inlet, AnswerDesk desk, Waiters waiters, Ids ids, Following following) {
        this.inlet = inlet;
        this.desk = desk;
        this.waiters = waiters;
        this.ids = ids;
        this.following = following;
    }

    /** Hears what is said for a person, and nothing else. */
    private record AnswersForPerson(Consumer<Answer> listener) implements Seat.Follower {

        @Override
        public boolean isWelcome() {
            return true;
        }

        @Override
        public void asked(Message message) {
            // Not listened for.
        }

        @Override
        public void said(Answer answer, boolean forPerson) {
            if (forPerson) {
                listener.accept(answer);
            }
        }

        @Override
        public void held(boolean byPerson) {
            // Not listened for.
        }
    }

    private record Heard(AnswerLog log, Inlet.Listening ear) {}

    /** Tells the reader what comes after that place, or everything when it is no place of this process, until closed. */
    Inlet.Listening attend(UUID messageId, AnswerLog.@Nullable Place after, AnswerLog.Reader reader) {
        var one = heard.get(messageId, this::begin);
        one.log().join(after, reader);
        return () -> {
            one.log().leave(reader);
            if (one.log().isDone()) {
                heard.asMap().remove(messageId, one);
                close(one);
            }
        };
    }

    /** The same; a message to a person is answered by what they say next. */
    Inlet.Listening attend(String tenant, Message message, AnswerLog.@Nullable Place after, AnswerLog.Reader reader) {
        var id = message.messageId();
        var ear = attend(id, after, reader);
        if (!message.held()) {
            return ear;
        }
        var seat = following.follow(tenant, message.conversationId(), message.acceptedAt(), new AnswersForPerson(answer -> answered(id, answer)));
        return () -> {
            seat.close();
            ear.close();
        };
    }

    /** @param onAnswer may be called more than once, with the same answer */
    Inlet.Listening attend(String tenant, Message message, Consumer<Answer> onAnswer) {
        return attend(tenant, message, null, new AnswerLog.Reader() {
            @Override
            public void chunk(String id, AnswerChunk chunk) {
                // Nobody asked for pieces.
            }

            @Override
            public void answer(String id, Answer answer) {
                onAnswer.accept(answer);
            }
        });
    }

    /** Tells all who attend to it of an answer that was found. */
    void answered(UUID messageId, Answer answer) {
        heard.get(messageId, this::begin).log().answer(answer);
    }

    /** Where its log begins here. */
    String beginning(UUID messageId) {
        return heard.get(messageId, this::begin).log().beginning();
    }

    private Heard begin(UUID messageId) {
        var log = new AnswerLog(Long.toString(ids.next().getLeastSignificantBits() >>> 1, Character.MAX_RADIX));
        var ear = inlet.listen(messageId, event -> hear(messageId, event, log));
        Consumer<Answer> waiter = log::answer;
        waiters.add(messageId, waiter);
        return new Heard(log, () -> {
            ear.close();
            waiters.remove(messageId, waiter);
        });
    }

    private void hear(UUID messageId, BaseEvent<?> event, AnswerLog log) {
        switch (event.payload()) {
            case AnswerChunk chunk -> log.chunk(chunk);
            case CompletionStreamed chunk -> log.chunk(new AnswerChunk(messageId, chunk.sequence(), "provisional", chunk.text()));
            // Storing is left to a thread that may block; the transport's may not.
            case AnswerCompleted answered when answered.messageId().equals(messageId) ->
                Thread.startVirtualThread(() -> log.answer(desk.keep(event)));
            default -> { }
        }
    }

    private static void close(@Nullable Heard gone) {
        if (gone != null) {
            gone.ear().close();
        }
    }
}
