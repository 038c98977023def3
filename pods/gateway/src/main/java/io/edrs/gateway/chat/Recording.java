package io.edrs.gateway.chat;

import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts what a person says on record beside its event, which may be late. */
@Singleton
final class Recording {

    private final ChatStore store;
    private final Following following;
    private final Clock clock;

    Recording(ChatStore store, Following following, Clock clock) {
        this.store = store;
        this.following = following;
        this.clock = clock;
    }

    Optional<Answer> find(String tenant, UUID messageId) {
        return store.findAnswer(tenant, messageId);
    }

    Answer record(String tenant, UUID eventId, AnswerCompleted said) {
        var recorded = store.save(tenant, Answer.of(said, eventId, clock.instant()));
        following.changed(tenant, said.conversationId());
        return recorded;
    }
}
