package io.edrs.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of each tenant, for the other services of the pod. */
public interface Documents {

    /** Takes a document in or replaces it; found by its words when it returns. Throws {@code DOCUMENT_UNREADABLE} with the reason. */
    Known take(String tenant, String name, byte[] content);

    /** Takes in what stands at a URL, under that URL as its name. Throws {@code PAGE_REFUSED} or {@code PAGE_UNREACHABLE}. */
    Known fetch(String tenant, String url);

    /** The document of that id, when it is found by searches. */
    Optional<Known> find(String tenant, String documentId);

    /** The document of that name, when it is found by searches. */
    Optional<Known> named(String tenant, String name);

    /** Its passages in reading order; none when there is no such document. */
    List<StoredPassage> passages(String tenant, String documentId);

    /** Deletes it and all that was derived from it; nothing happens when there is no such document. */
    void delete(String tenant, String documentId);

    /**
     * A document.
     *
     * @param duplicateOf the id of the older document that says nearly the same, null when there is none
     * @param isNew whether the call brought a new version
     */
    record Known(String documentId, String name, String title, int version, String contentHash, int passages, Instant ingestedAt,
            @Nullable String duplicateOf, boolean isNew) {}
}
