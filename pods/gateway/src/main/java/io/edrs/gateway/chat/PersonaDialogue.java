package io.edrs.gateway.chat;

import io.edrs.gateway.Dialogue;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Priority;
import io.edrs.schema.gateway.Utterance;
import io.edrs.schema.reasoning.AnswerChunk;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Dialogues are conversations like any other: kept, remembered and forgotten with them. */
@Singleton
final class PersonaDialogue implements Dialogue {

    private final AnswerDesk desk;
    private final Attendance attendance;
    private final ChatStore store;
    private final Views views;
    private final Texts texts;
    private final Beginnings beginnings;

    PersonaDialogue(AnswerDesk desk, Attendance attendance, ChatStore store, Views views, Texts texts, Beginnings beginnings) {
        this.desk = desk;
        this.attendance = attendance;
        this.store = store;
        this.views = views;
        this.texts = texts;
        this.beginnings = beginnings;
    }

    private record Along(Consumer<Reply> listener, Consumer<String> onText) implements AnswerLog.Reader {

        @Override
        public void chunk(String id, AnswerChunk chunk) {
            if (chunk.state().equals("provisional")) {
                onText.accept(chunk.text());
            }
        }

        @Override
        public void answer(String id, Answer answer) {
            listener.accept(reply(answer));
        }
    }

    private record Attended(UUID messageId, Inlet.Listening ear) implements Hearing {
        @Override
        public void close() {
            ear.close();
        }
    }

    @Override
    public UUID begin(Caller caller, String personaId, @Nullable String idempotencyKey) {
        return (idempotencyKey == null ? beginnings.begin(caller, personaId) : beginnings.begin(caller, personaId, idempotencyKey)).conversationId();
    }

    @Override
    public Optional<UUID> latest(Caller caller, UUID conversationId) {
        return store.latestAnswer(caller.tenant(), conversationId);
    }

    @Override
    public List<Begun> conversations(Caller caller, @Nullable String after, int limit) {
        return store.conversations(caller.tenant(), caller.userId(), after, limit).stream()
                .map(own -> new Begun(own.conversationId(), own.personaId(), own.startedAt())).toList();
    }

    @Override
    public List<Utterance> turns(Caller caller, UUID conversationId) {
        return views.said(caller.tenant(), desk.conversation(caller, conversationId), null);
    }

    @Override
    public Hearing ask(Caller caller, Question question, Consumer<Reply> listener) {
        return ask(caller, question, listener, text -> { });
    }

    @Override
    public Hearing ask(Caller caller, Question question, Consumer<Reply> listener, Consumer<String> onText) {
        var accepted = desk.check(caller, question.conversationId(), question.text(), question.idempotencyKey());
        var message = accepted.message();
        var ear = attendance.attend(caller.tenant(), message, null, new Along(listener, onText));
        try {
            if (accepted.isNew()) {
                desk.accept(caller, message, Priority.NORMAL, texts.masked(caller, question.earlier()));
            } else {
                desk.answer(caller, message).ifPresent(answer -> listener.accept(reply(answer)));
            }
            return new Attended(message.messageId(), ear);
        } catch (RuntimeException e) {
            ear.close();
            throw e;
        }
    }

    private static Reply reply(Answer answer) {
        return new Reply(answer.conversationId(), answer.messageId(), answer.eventId(), answer.answer(), answer.citations(), answer.confidence());
    }
}
