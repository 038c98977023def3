package io.edrs.knowledge.update;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at again.
 *
 * @param kind {@code page}, {@code folder}, or {@code document}: one that only expires
 * @param address the URL, the folder's path, or the document's name
 * @param everySeconds 0 for never again
 * @param expiresAt when its documents are deleted, null for never
 * @param failures looks in a row that failed
 * @param outcome of the last look, one sentence
 */
@MappedEntity("source")
record Source(@Id String sourceId, String kind, String address, long everySeconds, @Nullable Instant expiresAt, Instant nextAt,
        @Nullable Instant lastAt, int failures, String outcome) {

    static final String PAGE = "page";
    static final String FOLDER = "folder";
    static final String DOCUMENT = "document";

    boolean isExpiredAt(Instant moment) {
        return expiresAt != null && !expiresAt.isAfter(moment);
    }
}
