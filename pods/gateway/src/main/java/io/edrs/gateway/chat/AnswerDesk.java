package io.edrs.gateway.chat;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accepts questions: a question is accepted when the broker has receipted it, under an id that a repeat derives again. */
@Singleton
final class AnswerDesk {

    private final ChatStore store;
    private final Inlet inlet;
    private final Texts texts;
    private final Views views;
    private final Ids ids;
    private final Clock clock;

    AnswerDesk(ChatStore store, Inlet inlet, Texts texts, Views views, Ids ids, Clock clock) {
        this.store = store;
        this.inlet = inlet;
        this.texts = texts;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** A question about to be accepted or accepted before. */
    record Accepted(Message message, Optional<Answer> answer, boolean isNew) {}

    Accepted check(Caller caller, UUID conversationId, @Nullable String text, @Nullable String idempotencyKey) {
        var conversation = conversation(caller, conversationId);
        return checked(caller, conversation, texts.question(caller, text), null, idempotencyKey);
    }

    /** A question in place of another, and of all after it; the same question again when there is no text. */
    Accepted revise(Caller caller, Message before, @Nullable String text, @Nullable String idempotencyKey) {
        var conversation = conversation(caller, before.conversationId());
        var accepted = checked(caller, conversation, text == null ? before.text() : texts.question(caller, text), before.messageId(), idempotencyKey);
        if (accepted.isNew() && !views.standing(caller.tenant(), conversation.conversationId()).contains(before)) {
            throw new EdrsException(ChatError.MESSAGE_REPLACED, "Message '%s' was replaced before; take the one that stands in its place."
                    .formatted(before.messageId()));
        }
        return accepted;
    }

    private Accepted checked(Caller caller, Conversation conversation, String text, @Nullable UUID replaces, @Nullable String key) {
        var id = key == null ? ids.next() : EventIds.derive(conversation.conversationId(),
                caller.tenant() + "/" + conversation.conversationId() + "/" + key);
        var message = new Message(id, conversation.conversationId(), caller.userId(), text, clock.instant(), replaces,
                views.heldBy(caller.tenant(), conversation.conversationId()) != null);
        if (key == null) {
            return new Accepted(message, Optional.empty(), true);
        }
        var known = store.findMessage(caller.tenant(), id);
        known.filter(before -> !before.text().equals(text) || !Objects.equals(before.replaces(), replaces)).ifPresent(before -> {
            throw new EdrsException(ChatError.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency key '%s' was used for another question in this conversation.".formatted(key));
        });
        return new Accepted(known.orElse(message), known.flatMap(before -> answer(caller, before)), known.isEmpty());
    }

    /** Publishes the question, then writes its row; a crash in between is healed by the projection. */
    void accept(Caller caller, Message message, Priority priority) {
        accept(caller, message, priority, List.of());
    }

    void accept(Caller caller, Message message, Priority priority, List<Utterance> earlier) {
        var conversation = conversation(caller, message.conversationId());
        // Given back since it was checked, it is the persona's to answer.
        var heldBy = message.held() ? views.heldBy(caller.tenant(), message.conversationId()) : null;
        var payload = conversation.isApart() || message.replaces() != null
                ? apart(caller, conversation, message, heldBy) : plain(caller, conversation, message, earlier, heldBy);
        inlet.accept(new Inlet.Entry(message.messageId(), caller.tenant(), "gateway.chat", priority, payload, AnswerCompleted.class));
        store.save(caller.tenant(), message.heldBy(heldBy));
    }

    private RequestReceived plain(Caller caller, Conversation conversation, Message message, List<Utterance> earlier, @Nullable String heldBy) {
        var previous = store.latestAnswer(caller.tenant(), conversation.conversationId()).orElse(null);
        return new RequestReceived(conversation.conversationId(), conversation.personaId(), message.userId(), message.text(), previous, earlier,
                null, false, conversation.attached(), heldBy);
    }

    /** What was heard in the conversation is not what stands in it: the question brings along what does. */
    private RequestReceived apart(Caller caller, Conversation conversation, Message message, @Nullable String heldBy) {
        if (message.replaces() != null && !conversation.revised()) {
            store.change(caller.tenant(), conversation.conversationId(), Conversation::whenRevised);
        }
        return new RequestReceived(conversation.conversationId(), conversation.personaId(), message.userId(), message.text(), null,
                views.said(caller.tenant(), conversation, message.replaces()), message.replaces(), true, conversation.attached(), heldBy);
    }

    /** The recorded answer, empty while it is on its way. */
    Optional<Answer> answer(Caller caller, Message message) {
        return store.findAnswer(caller.tenant(), message.messageId()).or(() -> message.held() ? views.reply(caller.tenant(), message) : Optional.empty());
    }

    /** Keeps the answer that came; the first one stands. */
    @SuppressWarnings("unchecked")
    Answer keep(BaseEvent<?> event) {
        return store.save(event.tenant(), Answer.of((BaseEvent<AnswerCompleted>) event));
    }

    /** A message of a conversation of the caller's. */
    Message message(Caller caller, UUID conversationId, UUID messageId) {
        conversation(caller, conversationId);
        return store.findMessage(caller.tenant(), messageId).filter(message -> message.conversationId().equals(conversationId))
                .orElseThrow(() -> new EdrsException(ChatError.MESSAGE_NOT_FOUND,
                        "Conversation '%s' has no message '%s'.".formatted(conversationId, messageId)));
    }

    /** One of the caller's own. */
    Conversation conversation(Caller caller, UUID id) {
        return found(caller, id, found -> isOwn(caller, found));
    }

    /** One of the caller's own, or one that they hold. */
    Conversation readable(Caller caller, UUID id) {
        return found(caller, id, found -> isOwn(caller, found) || caller.userId().equals(views.heldBy(caller.tenant(), id)));
    }

    boolean mayRead(Caller caller, UUID id) {
        return store.findConversation(caller.tenant(), id).filter(found -> caller.scopes().contains("admin") || isOwn(caller, found)
                || caller.userId().equals(views.heldBy(caller.tenant(), id))).isPresent();
    }

    private Conversation found(Caller caller, UUID id, Predicate<Conversation> isOpen) {
        return store.findConversation(caller.tenant(), id).filter(found -> caller.scopes().contains("admin") || isOpen.test(found))
                .orElseThrow(() -> new EdrsException(
                ChatError.CONVERSATION_NOT_FOUND, "There is no conversation '%s'; POST /api/v1/conversations starts one.".formatted(id)));
    }

    /** A key sees the conversations of the people it speaks for, too. */
    private static boolean isOwn(Caller caller, Conversation conversation) {
        return conversation.userId().equals(caller.userId()) || conversation.userId().startsWith(caller.userId() + "/");
    }
}
