package io.edrs.gateway.chat;

import io.edrs.gateway.Redaction;
import io.edrs.gateway.chat.FeedbackController.Feedback;
import io.edrs.gateway.chat.FeedbackController.Taken;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.FeedbackReceived;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes ratings and corrections: taken when the broker has receipted them. */
@Singleton
final class FeedbackDesk {

    private static final Set<String> RATINGS = Set.of("good", "bad");

    private final ChatStore store;
    private final AnswerDesk desk;
    private final Inlet inlet;
    private final Redaction redaction;
    private final Ids ids;
    private final ChatConfig config;

    FeedbackDesk(ChatStore store, AnswerDesk desk, Inlet inlet, Redaction redaction, Ids ids, ChatConfig config) {
        this.store = store;
        this.desk = desk;
        this.inlet = inlet;
        this.redaction = redaction;
        this.ids = ids;
        this.config = config;
    }

    Taken take(Caller caller, UUID messageId, Feedback feedback, @Nullable String idempotencyKey) {
        check(feedback);
        var message = store.findMessage(caller.tenant(), messageId).orElseThrow(() ->
                new EdrsException(ChatError.MESSAGE_NOT_FOUND, "There is no message '%s'.".formatted(messageId)));
        var conversation = desk.conversation(caller, message.conversationId());
        var answer = store.findAnswer(caller.tenant(), messageId).map(Answer::answer).orElse(null);
        var id = idempotencyKey == null ? ids.next() : EventIds.derive(messageId, caller.tenant() + "/" + messageId + "/feedback/" + idempotencyKey);
        var correction = feedback.correction() == null ? null : redaction.mask(caller, feedback.correction().strip());
        inlet.accept(new Inlet.Entry(id, caller.tenant(), "gateway.chat", Priority.NORMAL, new FeedbackReceived(message.conversationId(),
                messageId, conversation.personaId(), message.userId(), feedback.rating(), correction, message.text(), answer), null));
        return new Taken(id, messageId, message.conversationId());
    }

    private void check(Feedback feedback) {
        var correction = feedback.correction();
        if (feedback.rating() == null && (correction == null || correction.isBlank())) {
            throw new EdrsException(ChatError.FEEDBACK_INVALID, "Feedback says nothing; send {\"rating\": \"good\"}, {\"rating\": \"bad\"} or {\"correction\": \"…\"}.");
        }
        if (feedback.rating() != null && !RATINGS.contains(feedback.rating())) {
            throw new EdrsException(ChatError.FEEDBACK_INVALID, "The rating '%s' is refused; use good or bad.".formatted(feedback.rating()));
        }
        if (correction != null && correction.length() > config.maxTextLength()) {
            throw new EdrsException(ChatError.FEEDBACK_INVALID, "The correction has %d characters; at most %d are taken."
                    .formatted(correction.length(), config.maxTextLength()));
        }
    }
}
