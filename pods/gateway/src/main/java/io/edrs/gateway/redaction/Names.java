package io.edrs.gateway.redaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The names that a tenant wants masked, sealed at rest; another process knows a change within a minute. */
@Singleton
final class Names {

    private static final String COLLECTION = "masked_names";
    private static final String ID = "names";
    private static final int MOST = 1_000;

    private final DocumentStore documents;
    private final MaskJson json = new MaskJson();
    private final Cache<String, List<String>> known = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    Names(DocumentStore documents) {
        this.documents = documents;
    }

    List<String> of(String tenant) {
        return known.get(tenant, unseen -> documents.find(unseen, COLLECTION, ID).map(kept -> json.read(kept.json()).get("names").lines().toList()).orElse(List.of()));
    }

    void set(String tenant, List<String> names) {
        if (names.size() > MOST || names.stream().anyMatch(name -> name == null || !name.matches("[\\p{L}\\p{N} .'-]{3,100}") || name.isBlank())) {
            throw new EdrsException(RedactionError.NAMES_INVALID, "Send at most %d names of 3 to 100 letters each.".formatted(MOST));
        }
        documents.put(tenant, COLLECTION, ID, json.write(Map.of("names", String.join("\n", names))));
        known.invalidate(tenant);
    }
}
