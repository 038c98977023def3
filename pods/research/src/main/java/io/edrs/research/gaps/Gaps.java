package io.edrs.research.gaps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gaps of each tenant; asking again counts up. */
@Singleton
final class Gaps {

    private static final String COLLECTION = "gaps";
    private static final int TRIES = 20;

    private final ObjectMapper json = EventJson.mapper();
    private final DocumentStore documents;

    Gaps(DocumentStore documents) {
        this.documents = documents;
    }

    Gap record(String tenant, Gap first, UUID message, double confidence) {
        for (int left = TRIES; ; left--) {
            var document = documents.insertIfAbsent(tenant, COLLECTION, first.gapId(), write(first));
            var gap = read(document);
            var counted = gap.askedAgain(message, confidence);
            if (counted.equals(gap)) {
                return gap;
            }
            try {
                return read(documents.replace(tenant, COLLECTION, first.gapId(), write(counted), document.version()));
            } catch (EdrsException e) {
                if (e.code() != KernelError.VERSION_CONFLICT || left == 0) {
                    throw e;
                }
            }
        }
    }

    List<Gap> list(String tenant, @Nullable String after, int limit) {
        return documents.list(tenant, COLLECTION, Map.of(), after, limit).stream().map(this::read).toList();
    }

    void delete(String tenant, String id) {
        if (!documents.delete(tenant, COLLECTION, id)) {
            throw new EdrsException(GapError.GAP_NOT_FOUND, "There is no gap '%s'.".formatted(id));
        }
    }

    private Gap read(Document document) {
        try {
            return json.readValue(document.json(), Gap.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Gap gap) {
        try {
            return json.writeValueAsString(gap);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
