package io.edrs.memory.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** Context documents in the document store. */
@Singleton
final class ContextStore {

    private static final String NAME = "contexts";

    /** @param row the store's own version of the row; 0 when there is none */
    record Row(Stored stored, long row) {}

    private final DocumentStore documents;
    private final ObjectMapper mapper = EventJson.mapper();

    ContextStore(DocumentStore documents) {
        this.documents = documents;
    }

    Optional<Row> find(String tenant, UUID conversationId) {
        return documents.find(tenant, NAME, conversationId.toString()).map(found -> new Row(read(found.json()), found.version()));
    }

    /** Writes over the row that was read; throws {@code VERSION_CONFLICT}, or says false, when another was faster. */
    boolean write(String tenant, Stored stored, long row) {
        var id = stored.conversationId().toString();
        var json = write(stored);
        if (row > 0) {
            documents.replace(tenant, NAME, id, json, row);
            return true;
        }
        return read(documents.insertIfAbsent(tenant, NAME, id, json).json()).equals(stored);
    }

    boolean delete(String tenant, UUID conversationId) {
        return documents.delete(tenant, NAME, conversationId.toString());
    }

    private Stored read(String json) {
        try {
            return mapper.readValue(json, Stored.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Stored stored) {
        try {
            return mapper.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
