package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.EventIds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins conversations: with nothing, or with what was said in another. */
@Singleton
final class Beginnings {

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Views views;
    private final Ids ids;
    private final Clock clock;
    private final AttachmentDesk attachments;

    Beginnings(ChatStore store, AnswerDesk desk, Views views, Ids ids, Clock clock, AttachmentDesk attachments) {
        this.attachments = attachments;
        this.store = store;
        this.desk = desk;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    Conversation begin(Caller caller, String personaId) {
        return begin(caller, id -> personaId);
    }

    /** @param persona who answers in the conversation of that id */
    Conversation begin(Caller caller, Function<UUID, String> persona) {
        var id = ids.next();
        return saved(caller, new Conversation(id, persona.apply(id), caller.userId(), clock.instant()));
    }

    /** The one that was begun under that key before, when there is one. Throws when it is with another persona. */
    Conversation begin(Caller caller, String personaId, String idempotencyKey) {
        var id = EventIds.derive(EventIds.atMillis(0), caller.tenant() + "/" + caller.userId() + "/" + idempotencyKey);
        var standing = saved(caller, new Conversation(id, personaId, caller.userId(), clock.instant()));
        if (!standing.personaId().equals(personaId)) {
            throw new EdrsException(ChatError.IDEMPOTENCY_KEY_REUSED, "Idempotency key '%s' was used with persona '%s'."
                    .formatted(idempotencyKey, standing.personaId()));
        }
        return standing;
    }

    /** @param last the last message that both have; the one that was last when null */
    Conversation off(Caller caller, UUID conversationId, @Nullable UUID last) {
        var parent = desk.conversation(caller, conversationId);
        var at = last == null ? latest(caller, conversationId) : desk.message(caller, conversationId, last).messageId();
        var id = ids.next();
        var attached = attachments.inherit(caller, parent, end(caller, conversationId, at), id);
        return saved(caller, new Conversation(id, parent.personaId(), caller.userId(), clock.instant(), new Conversation.Origin(conversationId, at), false, attached));
    }

    private Conversation saved(Caller caller, Conversation conversation) {
        store.save(caller.tenant(), conversation);
        return desk.conversation(caller, conversation.conversationId());
    }

    /** When something else was said after it; the end of time when nothing was. */
    private Instant end(Caller caller, UUID conversationId, UUID at) {
        var standing = views.standing(caller.tenant(), conversationId);
        return standing.stream().dropWhile(message -> !message.messageId().equals(at)).skip(1).findFirst().map(Message::acceptedAt).orElse(Instant.MAX);
    }

    private UUID latest(Caller caller, UUID conversationId) {
        var standing = views.standing(caller.tenant(), conversationId);
        if (standing.isEmpty()) {
            throw new EdrsException(ChatError.MESSAGE_NOT_FOUND, "Nothing was asked in conversation '%s' yet; begin a new one instead.".formatted(conversationId));
        }
        return standing.getLast().messageId();
    }
}
