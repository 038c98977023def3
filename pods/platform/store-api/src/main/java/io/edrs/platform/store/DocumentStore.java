package io.edrs.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents by tenant, collection and id. Every adapter passes {@code DocumentStoreContract}. Collection names
 * are {@code [a-z][a-z0-9_.]{0,62}}; ids 1 to 512 characters without control characters; bodies as in {@link JsonObjects};
 * anything else is refused with {@code REQUEST_INVALID} before a byte is written. What has expired is as if it had been deleted.
 */
public interface DocumentStore {

    /** What an adapter may lack; asking for it throws {@code FEATURE_UNSUPPORTED}. */
    enum Feature {
        /** {@link #putAll} of more than one document. */
        TRANSACTIONS,
        /** {@link #changesSince}. */
        CHANGES,
        /** Documents that end at a moment: {@link #put(String, String, String, String, Instant)}. */
        EXPIRY,
        /** {@link #declare}. */
        SCHEMAS
    }

    /** The features this server has. */
    Set<Feature> features();

    /**
     * From now on what is written through this port, {@link #load} excepted, must be as the JSON Schema (draft 2020-12) says, or it is
     * refused with {@code REQUEST_INVALID} naming the place, before a byte is written; what stands may stay. Asks no server.
     */
    void declare(String collection, String schema);

    /** Inserts unless the id exists; returns what stands. */
    Document insertIfAbsent(String tenant, String collection, String id, String json);

    /** Inserts or replaces; it stands for good, whatever end the one before had. */
    default Document put(String tenant, String collection, String id, String json) {
        return put(tenant, collection, id, json, null);
    }

    /** Inserts or replaces; from that moment on, kept to the millisecond, no read finds it. Null is for good. */
    Document put(String tenant, String collection, String id, String json, @Nullable Instant expiresAt);

    /** Inserts or replaces all for good, JSON by id, or none of them: in one transaction. */
    void putAll(String tenant, String collection, Map<String, String> jsonById);

    /** Replaces when the version still is the expected one, and keeps its end; throws {@code VERSION_CONFLICT} otherwise. */
    Document replace(String tenant, String collection, String id, String json, long expectedVersion);

    /** The document of that id. */
    Optional<Document> find(String tenant, String collection, String id);

    /** Makes each document stand exactly so, its version and end included, whatever stood there: how documents move between stores. Ids differ. */
    void load(String tenant, String collection, List<Document> documents);

    /** Documents whose top-level string fields equal the given ones, by id ascending, after {@code afterId}. */
    List<Document> list(String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit);

    /** Deletes; false when there was none. */
    boolean delete(String tenant, String collection, String id);

    /** Deletes all whose top-level string fields equal the given ones; returns how many. */
    int deleteWhere(String tenant, String collection, Map<String, String> equalTo);

    /**
     * What happened after a position (an expiry happens when the document is removed), in its order, a document that changed several times perhaps only as it is now; without
     * a position nothing, but the position of now. Nothing appears later behind a position once told; it is good for a week.
     */
    Changes changesSince(String tenant, String collection, @Nullable String position, int limit);

    /** Removes what has expired, of every tenant, and returns how much; a store may remove it before by itself. */
    int expire();

    /** @param position from which to read on */
    record Changes(List<Change> changes, String position) {}

    /** @param document null when it was deleted */
    record Change(String id, @Nullable Document document) {}

    /** @param version 1, 2, … @param expiresAt null for never */
    record Document(String id, long version, String json, @Nullable Instant expiresAt) {

        /** One that stands for good. */
        public Document(String id, long version, String json) {
            this(id, version, json, null);
        }

        /** The same with another body. */
        public Document with(String body) {
            return new Document(id, version, body, expiresAt);
        }
    }
}
