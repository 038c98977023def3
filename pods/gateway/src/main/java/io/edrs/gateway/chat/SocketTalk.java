package io.edrs.gateway.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.edrs.gateway.Turnstile;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Problem;
import io.edrs.schema.Priority;
import io.edrs.schema.reasoning.AnswerChunk;
import io.micronaut.websocket.CloseReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One socket's talk. Questions are heard one after the other; their answers come as they come. */
final class SocketTalk {

    /**
     * What a client says.
     *
     * @param type {@code ask}, {@code reply} of a person who holds the conversation, {@code resume}, {@code stop} or {@code ping}
     * @param messageId of the answer to resume or to stop
     * @param after the last frame of it that the client has
     */
    record Said(@Nullable String type, @Nullable String text, @Nullable String priority, @Nullable String idempotencyKey,
            @Nullable UUID messageId, @Nullable String after) {}

    private static final Turnstile.Pass FREE = () -> { };

    private final Caller caller;
    private final UUID conversationId;
    private final SocketWriter writer;
    private final SocketTalks.Means means;
    private final Runnable atEnd;
    private final Map<UUID, Runnable> readings = new ConcurrentHashMap<>();
    private final Set<UUID> own = ConcurrentHashMap.newKeySet();
    private Inlet.@Nullable Listening seat;

    SocketTalk(Caller caller, UUID conversationId, SocketWriter writer, SocketTalks.Means means, Runnable atEnd) {
        this.caller = caller;
        this.conversationId = conversationId;
        this.writer = writer;
        this.means = means;
        this.atEnd = atEnd;
    }

    /** From now on, what a person says in the conversation is heard, and that they took it or gave it back. */
    void begin() {
        seat = means.following().follow(caller.tenant(), conversationId, means.clock().instant(), new HeldFollower());
    }

    void hear(String message) {
        try {
            var said = means.json().readValue(message, Said.class);
            switch (said.type()) {
                case "ask" -> read(means.desk().check(caller, conversationId, said.text(), said.idempotencyKey()), Responses.priority(said.priority()), null);
                case "reply" -> means.replies().say(caller.require("assist"), conversationId, said.text(), said.idempotencyKey());
                case "resume" -> resume(said);
                case "stop" -> means.stopping().stop(caller.tenant(), named(said));
                case "ping" -> say(new Frames.Frame("pong", null, null));
                case null, default -> throw refused("The type '%s' is none of ask, reply, resume, stop and ping.".formatted(said.type()));
            }
        } catch (JsonProcessingException e) {
            tell(refused("The frame is not of the form {\"type\": \"ask\", \"text\": \"…\"}: " + e.getOriginalMessage()));
        } catch (EdrsException e) {
            tell(e);
        }
    }

    /** Answers under way go on; they are read over another connection. */
    void end() {
        atEnd.run();
        if (seat != null) {
            seat.close();
        }
        readings.values().forEach(Runnable::run);
    }

    private void resume(Said said) {
        var message = named(said);
        if (!AnswerLog.isEnd(said.after())) {
            read(new AnswerDesk.Accepted(message, means.desk().answer(caller, message), false), Priority.NORMAL, said.after());
        }
    }

    private Message named(Said said) {
        if (said.messageId() == null) {
            throw refused("The messageId is missing; say which answer.");
        }
        return means.desk().message(caller, conversationId, said.messageId());
    }

    private void read(AnswerDesk.Accepted accepted, Priority priority, @Nullable String after) {
        var id = accepted.message().messageId();
        if (accepted.message().held() && accepted.answer().isEmpty()) {
            askPerson(accepted, priority);
            return;
        }
        var pass = means.turnstile() == null ? FREE : means.turnstile().enter(caller);
        var reader = new SocketReader(id);
        try {
            var ear = means.flow().read(caller, accepted, priority, new AnswerFlow.Reading(after, reader));
            readings.put(id, () -> end(id, ear, pass));
            reader.open(means.flow().opening(accepted.message(), after));
        } catch (RuntimeException e) {
            pass.close();
            throw e;
        }
    }

    /** What becomes of it is heard with everything that the person says. */
    private void askPerson(AnswerDesk.Accepted accepted, Priority priority) {
        own.add(accepted.message().messageId());
        means.flow().opening(accepted.message(), null).forEach(this::say);
        if (accepted.isNew()) {
            means.desk().accept(caller, accepted.message(), priority);
        }
    }

    private void end(UUID id, Inlet.Listening ear, Turnstile.Pass pass) {
        if (readings.remove(id) != null) {
            ear.close();
            pass.close();
        }
    }

    private void say(Frames.Frame frame) {
        writer.say(means.frames().json(frame));
    }

    private void tell(EdrsException problem) {
        say(new Frames.Frame("problem", null, Problem.of(problem, "/api/v1/conversations/" + conversationId + "/socket")));
    }

    private static EdrsException refused(String message) {
        return new EdrsException(ChatError.MESSAGE_INVALID, message);
    }

    /** Hears what is said while a person holds the conversation. */
    private final class HeldFollower implements Seat.Follower {

        @Override
        public boolean isWelcome() {
            if (means.desk().mayRead(caller, conversationId)) {
                return true;
            }
            writer.close(CloseReason.POLICY_VIOLATION);
            return false;
        }

        @Override
        public void asked(Message message) {
            if (message.held() && !own.contains(message.messageId())) {
                say(new Frames.Frame("message", null, message));
            }
        }

        @Override
        public void said(Answer answer, boolean forPerson) {
            if (forPerson) {
                say(new Frames.Frame("answer", null, answer));
            }
        }

        @Override
        public void held(boolean byPerson) {
            say(new Frames.Frame(byPerson ? "held" : "returned", null, Map.of("conversationId", conversationId)));
        }
    }

    /** Reads along for the socket. */
    private final class SocketReader implements AnswerLog.Reader {

        private final UUID id;
        private final List<Frames.Frame> early = new ArrayList<>();
        private boolean open;
        private boolean ended;

        SocketReader(UUID id) {
            this.id = id;
        }

        synchronized void open(List<Frames.Frame> first) {
            first.forEach(SocketTalk.this::say);
            early.forEach(SocketTalk.this::say);
            open = true;
            endIfEnded();
        }

        @Override
        public synchronized void chunk(String place, AnswerChunk chunk) {
            frame(new Frames.Frame("chunk", place, chunk));
        }

        @Override
        public synchronized void answer(String place, Answer answer) {
            if (!ended) {
                frame(new Frames.Frame("answer", place, answer));
                ended = true;
                endIfEnded();
            }
        }

        private void frame(Frames.Frame frame) {
            if (open) {
                say(frame);
            } else {
                early.add(frame);
            }
        }

        private void endIfEnded() {
            if (open && ended) {
                // Told under the log's lock, which ending asks for again.
                Thread.startVirtualThread(() -> Objects.requireNonNullElse(readings.get(id), (Runnable) () -> { }).run());
            }
        }
    }
}
