package io.edrs.knowledge.attachments;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.store.DocumentStore;
import io.edrs.schema.EmbeddingVector;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attachments with their passages, one record each, chosen by conversation. */
@Singleton
final class AttachedRecords {

    private static final String COLLECTION = "attached";
    /** A line for each conversation that says when something of it changed. */
    private static final String CHANGES = "attached_changes";
    private static final int PAGE = 100;

    private final DocumentStore store;
    private final Ids ids;

    AttachedRecords(DocumentStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
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
        var all = new ArrayList<Content>();
        String after = null;
        List<DocumentStore.Document> page;
        do {
            page = store.list(tenant, COLLECTION, in(conversation), after, PAGE);
            page.forEach(row -> all.add(read(row).content()));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return all;
    }

    Optional<Content> find(String tenant, UUID conversation, String documentId) {
        return store.find(tenant, COLLECTION, id(conversation, documentId)).map(this::read).map(Attached::content);
    }

    /** Another one after each change. */
    String stamp(String tenant, UUID conversation) {
        return store.find(tenant, CHANGES, conversation.toString()).map(DocumentStore.Document::json).orElse("");
    }

    void save(String tenant, UUID conversation, Content content) {
        store.put(tenant, COLLECTION, id(conversation, content.documentId()), EventJson.write(new Attached(conversation, content)));
        changed(tenant, conversation);
    }

    void delete(String tenant, UUID conversation, String documentId) {
        store.delete(tenant, COLLECTION, id(conversation, documentId));
        changed(tenant, conversation);
    }

    void deleteAll(String tenant, UUID conversation) {
        if (store.deleteWhere(tenant, COLLECTION, in(conversation)) > 0) {
            changed(tenant, conversation);
        }
    }

    private void changed(String tenant, UUID conversation) {
        store.put(tenant, CHANGES, conversation.toString(), "{\"change\": \"%s\"}".formatted(ids.next()));
    }

    private static String id(UUID conversation, String documentId) {
        return conversation + "." + documentId;
    }

    private static Map<String, String> in(UUID conversation) {
        return Map.of("conversation_id", conversation.toString());
    }

    private Attached read(DocumentStore.Document row) {
        return EventJson.read(row.json(), Attached.class);
    }
}
