package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a person says in a conversation that they hold: said when the broker has receipted it, in the persona's name. */
@Singleton
final class ReplyDesk {

    private final AnswerDesk desk;
    private final Views views;
    private final Texts texts;
    private final Inlet inlet;
    private final Ids ids;
    private final Recording recording;

    ReplyDesk(AnswerDesk desk, Views views, Texts texts, Inlet inlet, Ids ids, Recording recording) {
        this.desk = desk;
        this.views = views;
        this.texts = texts;
        this.inlet = inlet;
        this.ids = ids;
        this.recording = recording;
    }

    Answer say(Caller caller, UUID conversationId, @Nullable String text, @Nullable String idempotencyKey) {
        var conversation = desk.readable(caller, conversationId);
        // What a person writes for somebody is that one's to unmask.
        var masked = texts.question(new Caller(caller.tenant(), conversation.userId(), caller.scopes()), text);
        var id = idempotencyKey == null ? ids.next() : EventIds.derive(conversationId, caller.tenant() + "/" + conversationId + "/replies/" + idempotencyKey);
        var known = idempotencyKey == null ? null : recording.find(caller.tenant(), id).orElse(null);
        if (known != null) {
            return same(known, masked, idempotencyKey);
        }
        requireHeld(caller, conversationId);
        var standing = views.standing(caller.tenant(), conversationId);
        var last = standing.isEmpty() ? null : standing.getLast();
        var said = new AnswerCompleted(conversationId, id, conversation.personaId(), conversation.userId(), last == null ? "" : last.text(), masked,
                List.of(), List.of(), 1, AnswerCompleted.HUMAN, List.of(), 0, 1, Map.of(), AnswerCompleted.HUMAN, last == null ? null : last.messageId());
        var event = EventIds.derive(id, "reply/" + id);
        inlet.accept(new Inlet.Entry(event, caller.tenant(), "gateway.chat", Priority.NORMAL, said, null));
        return recording.record(caller.tenant(), event, said);
    }

    private void requireHeld(Caller caller, UUID conversationId) {
        var holder = views.heldBy(caller.tenant(), conversationId);
        if (holder == null) {
            throw new EdrsException(ChatError.CONVERSATION_NOT_HELD, "Nobody holds conversation '%s'; take its hand-over first: POST /api/v1/handovers/{id}/takings."
                    .formatted(conversationId));
        }
        if (!holder.equals(caller.userId())) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "Conversation '%s' is held by somebody else.".formatted(conversationId));
        }
    }

    private static Answer same(Answer known, String text, @Nullable String key) {
        if (!known.answer().equals(text)) {
            throw new EdrsException(ChatError.IDEMPOTENCY_KEY_REUSED, "Idempotency key '%s' was used for other words in this conversation.".formatted(key));
        }
        return known;
    }
}
