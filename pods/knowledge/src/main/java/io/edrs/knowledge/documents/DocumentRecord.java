package io.edrs.knowledge.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document.
 *
 * @param oldestVersion the oldest version of which anything may still be stored; the version itself once searchable
 * @param embeddingModel the model whose vectors its passages carry; empty until they carry any
 * @param bytes length of the original
 * @param signature what near-duplicates are told by ({@link MinHash}); null when it is too short to tell
 * @param duplicateOf the id of the older document that says nearly the same, null when there is none
 * @param archive the name of the archive it came in, null when it came alone
 */
record DocumentRecord(String documentId, String name, String contentHash, int version, int oldestVersion, String title,
        String embeddingModel, int bytes, int passages, Instant ingestedAt, Status status, @Nullable String signature,
        @Nullable String duplicateOf, @Nullable String archive) {

    /** Where its ingestion or removal stands; anything but ready is taken up again. */
    enum Status {
        /** Not all of its passages are stored. */
        STORING,
        /** Found by its words; perhaps nobody was told yet. */
        STORED,
        /** Found by its words; its vectors are still to come. */
        SEARCHABLE,
        READY, DELETING;

        @JsonValue
        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean is(Status wanted) {
        return status == wanted;
    }

    /** Whether its passages are stored and found by their words. */
    boolean isFound() {
        return is(Status.READY) || is(Status.SEARCHABLE) || is(Status.STORED);
    }

    /** Whether that content was stored, and it is not known that anybody was told. */
    boolean isUntold(String hash) {
        return is(Status.STORED) && contentHash.equals(hash);
    }

    boolean isFoundWith(String hash, String model) {
        return contentHash.equals(hash) && (is(Status.SEARCHABLE) || is(Status.READY) && embeddingModel.equals(model));
    }

    DocumentRecord counting(int found) {
        return new DocumentRecord(documentId, name, contentHash, version, oldestVersion, title, embeddingModel, bytes, found,
                ingestedAt, status, signature, duplicateOf, archive);
    }

    DocumentRecord as(Status next) {
        return new DocumentRecord(documentId, name, contentHash, version, next == Status.STORED ? version : oldestVersion,
                title, embeddingModel, bytes, passages, ingestedAt, next, signature, duplicateOf, archive);
    }

    /** Ready: its passages carry vectors of that model. */
    DocumentRecord embeddedBy(String model) {
        return new DocumentRecord(documentId, name, contentHash, version, version, title, model, bytes, passages, ingestedAt,
                Status.READY, signature, duplicateOf, archive);
    }

    DocumentRecord duplicating(@Nullable String original) {
        return new DocumentRecord(documentId, name, contentHash, version, oldestVersion, title, embeddingModel, bytes, passages,
                ingestedAt, status, signature, original, archive);
    }

    /** Which content of which moment it is. */
    String stamp() {
        return version + ":" + contentHash.substring(0, 16) + ":" + ingestedAt.toEpochMilli();
    }

    /** Equal stamps mean equal entries in the indexes; before its vectors there are fewer. */
    String indexStamp() {
        return is(Status.SEARCHABLE) || is(Status.STORED) ? stamp() + ":words" : stamp();
    }
}
