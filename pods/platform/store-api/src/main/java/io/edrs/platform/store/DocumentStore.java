package io.edrs.platform.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents by tenant, collection and id. Every adapter passes {@code DocumentStoreContract}. Collection names
 * are {@code [a-z][a-z0-9_.]{0,62}}; ids 1 to 512 characters without control characters; bodies as in {@link JsonObjects};
 * anything else is refused with {@code REQUEST_INVALID} before a byte is written.
 */
public interface DocumentStore {

    /** What an adapter may lack; asking for it throws {@code FEATURE_UNSUPPORTED}. */
    enum Feature {
        /** {@link #putAll} of more than one document. */
        TRANSACTIONS,
        /** {@link #changesSince}. */
        CHANGES
    }

    /** The features this server has. */
    Set<Feature> features();

    /** Inserts unless the id exists; returns what stands. */
    Document insertIfAbsent(String tenant, String collection, String id, String json);

    /** Inserts or replaces. */
    Document put(String tenant, String collection, String id, String json);

    /** Inserts or replaces all, JSON by id, or none of them: in one transaction. */
    void putAll(String tenant, String collection, Map<String, String> jsonById);

    /** Replaces when the version still is the expected one; throws {@code VERSION_CONFLICT} otherwise. */
    Document replace(String tenant, String collection, String id, String json, long expectedVersion);

    /** The document of that id. */
    Optional<Document> find(String tenant, String collection, String id);

    /** Makes each document stand exactly so, its version included, whatever stood there: how documents move between stores. Ids differ. */
    void load(String tenant, String collection, List<Document> documents);

    /** Documents whose top-level string fields equal the given ones, by id ascending, after {@code afterId}. */
    List<Document> list(String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit);

    /** Deletes; false when there was none. */
    boolean delete(String tenant, String collection, String id);

    /** Deletes all whose top-level string fields equal the given ones; returns how many. */
    int deleteWhere(String tenant, String collection, Map<String, String> equalTo);

    /**
     * What happened after a position, in its order, a document that changed several times perhaps only as it is now; without
     * a position nothing, but the position of now. Nothing appears later behind a position once told; it is good for a week.
     */
    Changes changesSince(String tenant, String collection, @Nullable String position, int limit);

    /** @param position from which to read on */
    record Changes(List<Change> changes, String position) {}

    /** @param document null when it was deleted */
    record Change(String id, @Nullable Document document) {}

    /** @param version 1, 2, … */
    record Document(String id, long version, String json) {}
}
