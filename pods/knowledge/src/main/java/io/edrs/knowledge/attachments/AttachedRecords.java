package io.edrs.knowledge.attachments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.schema.EmbeddingVector;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Attachments with their passages, one record each, chosen by conversation. */
@Singleton
final class AttachedRecords {

    private static final String COLLECTION = "attached";
    private static final int MOST = 100;

    private final DocumentStore store;
    private final ObjectMapper json = EventJson.mapper();

    AttachedRecords(DocumentStore store) {
        this.store = store;
    }

    /** @param hash of the file */
    record Attached(UUID conversationId, Content content) {}

    record Content(String documentId, String name, String hash, List<Piece> passages) {}

    /** @param vector as events carry it */
    record Piece(StoredPassage passage, String vector) {

        static Piece of(EmbeddedPassage passage) {
            return new Piece(passage.passage(), EmbeddingVector.encode(passage.vector()));
        }
    }

    List<Content> of(String tenant, UUID conversation) {
        return store.list(tenant, COLLECTION, in(conversation), null, MOST).stream().map(this::read).map(Attached::content).toList();
    }

    void save(String tenant, UUID conversation, Content content) {
        try {
            store.put(tenant, COLLECTION, id(conversation, content.documentId()), json.writeValueAsString(new Attached(conversation, content)));
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "An attachment could not be written: " + e.getOriginalMessage(), e);
        }
    }

    void delete(String tenant, UUID conversation, String documentId) {
        store.delete(tenant, COLLECTION, id(conversation, documentId));
    }

    void deleteAll(String tenant, UUID conversation) {
        store.deleteWhere(tenant, COLLECTION, in(conversation));
    }

    private static String id(UUID conversation, String documentId) {
        return conversation + "." + documentId;
    }

    private static Map<String, String> in(UUID conversation) {
        return Map.of("conversation_id", conversation.toString());
    }

    private Attached read(DocumentStore.Document row) {
        try {
            return json.readValue(row.json(), Attached.class);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "Attachment %s could not be read: %s".formatted(row.id(), e.getOriginalMessage()), e);
        }
    }
}
