package io.edrs.persona.feedback;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback by the event in which it was given, each once. */
@Singleton
final class FeedbackStore {

    private static final String NAME = "feedback";

    private final DocumentStore documents;

    FeedbackStore(DocumentStore documents) {
        this.documents = documents;
    }

    void keep(String tenant, Feedback feedback) {
        documents.insertIfAbsent(tenant, NAME, feedback.feedbackId(), EventJson.write(feedback));
    }

    Optional<Feedback> find(String tenant, String id) {
        return documents.find(tenant, NAME, id).map(this::read);
    }

    /** By the time it was given, after that one. */
    List<Feedback> list(String tenant, Map<String, String> equalTo, @Nullable String after, int limit) {
        return documents.list(tenant, NAME, equalTo, after, limit).stream().map(this::read).toList();
    }

    void forgetConversation(String tenant, UUID conversationId) {
        documents.deleteWhere(tenant, NAME, Map.of("conversation_id", conversationId.toString()));
    }

    void forgetMessage(String tenant, UUID messageId) {
        documents.deleteWhere(tenant, NAME, Map.of("message_id", messageId.toString()));
    }

    void forgetUser(String tenant, String userId) {
        documents.deleteWhere(tenant, NAME, Map.of("user_id", userId));
    }

    private Feedback read(DocumentStore.Document document) {
        return EventJson.read(document.json(), Feedback.class);
    }
}
