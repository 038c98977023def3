package io.edrs.knowledge.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * What is known of a document.
 *
 * @param oldestVersion the oldest version of which anything may still be stored; the version itself once ready
 * @param embeddingModel the model whose vectors its passages carry
 * @param bytes length of the original
 */
record DocumentRecord(String documentId, String name, String contentHash, int version, int oldestVersion, String title,
        String embeddingModel, int bytes, int passages, Instant ingestedAt, Status status) {

    /** Where its ingestion or removal stands; anything but ready is taken up again. */
    enum Status {
        STORING, READY, DELETING;

        @JsonValue
        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean is(Status wanted) {
        return status == wanted;
    }

    boolean isReadyWith(String hash, String model) {
        return is(Status.READY) && contentHash.equals(hash) && embeddingModel.equals(model);
    }

    DocumentRecord counting(int found) {
        return new DocumentRecord(documentId, name, contentHash, version, oldestVersion, title, embeddingModel, bytes, found,
                ingestedAt, status);
    }

    DocumentRecord as(Status next) {
        return new DocumentRecord(documentId, name, contentHash, version, next == Status.READY ? version : oldestVersion,
                title, embeddingModel, bytes, passages, ingestedAt, next);
    }

    /** Equal stamps mean equal entries in the indexes. */
    String stamp() {
        return version + ":" + contentHash.substring(0, 16) + ":" + ingestedAt.toEpochMilli();
    }
}
