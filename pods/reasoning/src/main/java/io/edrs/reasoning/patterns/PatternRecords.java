package io.edrs.reasoning.patterns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The patterns of each tenant as documents. */
@Singleton
final class PatternRecords {

    private static final String PATTERNS = "patterns";

    private final DocumentStore store;
    private final ObjectMapper json = EventJson.mapper();

    PatternRecords(DocumentStore store) {
        this.store = store;
    }

    void save(String tenant, Collection<Pattern> patterns) {
        if (store.features().contains(DocumentStore.Feature.TRANSACTIONS)) {
            store.putAll(tenant, PATTERNS, patterns.stream().collect(Collectors.toMap(pattern -> pattern.messageId().toString(), this::write, (one, again) -> again)));
        } else {
            patterns.forEach(pattern -> store.put(tenant, PATTERNS, pattern.messageId().toString(), write(pattern)));
        }
    }

    Optional<Pattern> find(String tenant, String messageId) {
        return store.find(tenant, PATTERNS, messageId).map(document -> read(document.json()));
    }

    List<Pattern> list(String tenant, Map<String, String> equalTo, @Nullable String after, int limit) {
        return store.list(tenant, PATTERNS, equalTo, after, limit).stream().map(document -> read(document.json())).toList();
    }

    /** Changes it as it stands; false when there is none any more, or somebody else changed it: what was forgotten does not come back. */
    boolean change(String tenant, String messageId, UnaryOperator<Pattern> change) {
        var stands = store.find(tenant, PATTERNS, messageId);
        if (stands.isEmpty()) {
            return false;
        }
        try {
            store.replace(tenant, PATTERNS, messageId, write(change.apply(read(stands.get().json()))), stands.get().version());
            return true;
        } catch (EdrsException e) {
            if (e.code() == KernelError.VERSION_CONFLICT || e.code().category() == Category.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    void delete(String tenant, String messageId) {
        store.delete(tenant, PATTERNS, messageId);
    }

    private String write(Pattern pattern) {
        try {
            return json.writeValueAsString(pattern);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A pattern could not be written.", e);
        }
    }

    private Pattern read(String text) {
        try {
            return json.readValue(text, Pattern.class);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A pattern could not be read: " + e.getOriginalMessage(), e);
        }
    }
}
