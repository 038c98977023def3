package io.edrs.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim on record.
 *
 * @param single whether the attribute has one value at a time
 * @param confidence 0..1
 * @param documentId empty for what a person stated
 * @param document its name, or who stated it
 * @param spanFrom where the sentence begins in its passage
 * @param validFrom the first day it holds, null when open
 * @param validUntil the first day it no longer holds, null when open
 * @param recordedAt since when it is on record
 * @param supersededAt since when its document no longer says so, null while it does
 * @param state {@code proposed}, {@code accepted} or {@code rejected}
 */
@MappedEntity("fact")
public record Fact(@Id String factId, String subject, String subjectKey, String attribute, String attributeKey, String value,
        String valueKey, boolean single, double confidence, String documentId, int documentVersion, String document, String passageId,
        int spanFrom, String sentence, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, Instant recordedAt,
        @Nullable Instant supersededAt, String state, @Nullable String reviewedBy) {

    /** When it holds. */
    public Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    /** The same attribute of the same subject, with its hyphens or without, with the same value at the same time. */
    public String content() {
        return String.join("|", subjectKey.replace('-', ' '), attributeKey, valueKey, String.valueOf(validFrom), String.valueOf(validUntil));
    }
}
