package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins conversations with what was said in others. */
@Singleton
final class Branches {

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Views views;
    private final Ids ids;
    private final Clock clock;

    Branches(ChatStore store, AnswerDesk desk, Views views, Ids ids, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param last the last message that both have; the one that was last when null */
    Conversation off(Caller caller, UUID conversationId, @Nullable UUID last) {
        var parent = desk.conversation(caller, conversationId);
        var at = last == null ? latest(caller, conversationId) : desk.message(caller, conversationId, last).messageId();
        var branch = new Conversation(ids.next(), parent.personaId(), caller.userId(), clock.instant(),
                new Conversation.Origin(conversationId, at), false, false);
        store.save(caller.tenant(), branch);
        return branch;
    }

    private UUID latest(Caller caller, UUID conversationId) {
        var standing = views.standing(caller.tenant(), conversationId);
        if (standing.isEmpty()) {
            throw new EdrsException(ChatError.MESSAGE_NOT_FOUND, "Nothing was asked in conversation '%s' yet; begin a new one instead.".formatted(conversationId));
        }
        return standing.getLast().messageId();
    }
}
