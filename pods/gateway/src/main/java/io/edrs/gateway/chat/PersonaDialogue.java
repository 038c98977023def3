package io.edrs.gateway.chat;

import io.edrs.gateway.Dialogue;
import io.edrs.gateway.Redaction;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.gateway.Utterance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Dialogues are conversations like any other: kept, remembered and forgotten with them. */
@Singleton
final class PersonaDialogue implements Dialogue {

    private final AnswerDesk desk;
    private final Attendance attendance;
    private final ChatStore store;
    private final Redaction redaction;
    private final Ids ids;
    private final Clock clock;

    PersonaDialogue(AnswerDesk desk, Attendance attendance, ChatStore store, Redaction redaction, Ids ids, Clock clock) {
        this.desk = desk;
        this.attendance = attendance;
        this.store = store;
        this.redaction = redaction;
        this.ids = ids;
        this.clock = clock;
    }

    private record Attended(UUID messageId, Inlet.Listening ear) implements Hearing {
        @Override
        public void close() {
            ear.close();
        }
    }

    @Override
    public UUID begin(Caller caller, String personaId) {
        var conversation = new Conversation(ids.next(), personaId, caller.userId(), clock.instant());
        store.save(caller.tenant(), conversation);
        return conversation.conversationId();
    }

    @Override
    public Optional<UUID> latest(Caller caller, UUID conversationId) {
        return store.latestAnswer(caller.tenant(), conversationId).map(Answer::eventId);
    }

    @Override
    public Hearing ask(Caller caller, Question question, Consumer<Reply> listener) {
        var message = desk.check(caller, question.conversationId(), question.text(), null).message();
        var ear = attendance.attend(message.messageId(), chunk -> { }, answer -> listener.accept(
                new Reply(answer.conversationId(), answer.messageId(), answer.eventId(), answer.answer())));
        try {
            desk.accept(caller, message, Priority.NORMAL, masked(caller, question.earlier()));
            return new Attended(message.messageId(), ear);
        } catch (RuntimeException e) {
            ear.close();
            throw e;
        }
    }

    private List<Utterance> masked(Caller caller, List<Utterance> earlier) {
        return earlier.stream().map(said -> new Utterance(said.speaker(), redaction.mask(caller, said.text()))).toList();
    }
}
