package io.edrs.gateway.chat;

import io.edrs.gateway.Redaction;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.gateway.Utterance;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts questions: a question is accepted when the broker has receipted it, under an id that a repeat derives again. */
@Singleton
final class AnswerDesk {

    private final ChatStore store;
    private final Inlet inlet;
    private final Redaction redaction;
    private final Ids ids;
    private final Clock clock;
    private final ChatConfig config;

    AnswerDesk(ChatStore store, Inlet inlet, Redaction redaction, Ids ids, Clock clock, ChatConfig config) {
        this.store = store;
        this.inlet = inlet;
        this.redaction = redaction;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** A question about to be accepted or accepted before. */
    record Accepted(Message message, Optional<Answer> answer, boolean isNew) {}

    Accepted check(Caller caller, UUID conversationId, String text, @Nullable String idempotencyKey) {
        var conversation = conversation(caller, conversationId);
        var masked = redaction.mask(caller, valid(text));
        var id = idempotencyKey == null ? ids.next() : EventIds.derive(conversationId,
                caller.tenant() + "/" + conversationId + "/" + idempotencyKey);
        var message = new Message(id, conversation.conversationId(), caller.userId(), masked, clock.instant());
        if (idempotencyKey == null) {
            return new Accepted(message, Optional.empty(), true);
        }
        var known = store.findMessage(caller.tenant(), id);
        known.filter(before -> !before.text().equals(masked)).ifPresent(before -> {
            throw new EdrsException(ChatError.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency key '%s' was used for another question in this conversation.".formatted(idempotencyKey));
        });
        return new Accepted(known.orElse(message), known.flatMap(before -> store.findAnswer(caller.tenant(), id)), known.isEmpty());
    }

    /** Publishes the question, then writes its row; a crash in between is healed by the projection. */
    void accept(Caller caller, Message message, Priority priority) {
        accept(caller, message, priority, List.of());
    }

    void accept(Caller caller, Message message, Priority priority, List<Utterance> earlier) {
        var persona = conversation(caller, message.conversationId()).personaId();
        var previous = store.latestAnswer(caller.tenant(), message.conversationId()).map(Answer::eventId).orElse(null);
        var payload = new RequestReceived(message.conversationId(), persona, message.userId(), message.text(), previous, earlier);
        inlet.accept(new Inlet.Entry(message.messageId(), caller.tenant(), "gateway.chat", priority, payload, AnswerCompleted.class));
        store.save(caller.tenant(), message);
    }

    /** The recorded answer, empty while it is on its way. */
    Optional<Answer> answer(Caller caller, UUID messageId) {
        return store.findAnswer(caller.tenant(), messageId);
    }

    /** Keeps the answer that came; the first one stands. */
    @SuppressWarnings("unchecked")
    Answer keep(BaseEvent<?> event) {
        return store.save(event.tenant(), Answer.of((BaseEvent<AnswerCompleted>) event));
    }

    Conversation conversation(Caller caller, UUID id) {
        return store.findConversation(caller.tenant(), id)
                .filter(found -> isOwn(caller, found) || caller.scopes().contains("admin"))
                .orElseThrow(() -> new EdrsException(
                ChatError.CONVERSATION_NOT_FOUND, "There is no conversation '%s'; POST /api/v1/conversations starts one.".formatted(id)));
    }

    /** A key sees the conversations of the people it speaks for, too. */
    private static boolean isOwn(Caller caller, Conversation conversation) {
        return conversation.userId().equals(caller.userId()) || conversation.userId().startsWith(caller.userId() + "/");
    }

    private String valid(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "The question is empty; send {\"text\": \"…\"}.");
        }
        if (text.length() > config.maxTextLength()) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "The question has %d characters; at most %d are taken."
                    .formatted(text.length(), config.maxTextLength()));
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t') || hasLoneSurrogate(text)) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "The question holds control characters or broken Unicode; send plain text.");
        }
        return text.strip();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
