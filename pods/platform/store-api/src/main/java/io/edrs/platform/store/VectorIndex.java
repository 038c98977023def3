package io.edrs.platform.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nearest-neighbour search over embeddings by cosine similarity, one tenant and collection at a time. Every adapter
 * passes {@code VectorIndexContract}. Vectors with NaN, of length zero or of another dimension than the collection's
 * first are refused with {@code REQUEST_INVALID}.
 */
public interface VectorIndex {

    /** What an adapter may lack; asking for it throws {@code FEATURE_UNSUPPORTED}, never a silent no-op. */
    enum Feature {
        /** Filters on metadata equality. */
        METADATA_FILTER,
        /** What was upserted survives a crash once the call has returned; otherwise its service replays it. */
        DURABLE_ON_RETURN
    }

    /** The features this adapter has. */
    Set<Feature> features();

    /** Inserts or replaces by id; searchable when the call returns. */
    void upsert(String tenant, String collection, List<Entry> entries);

    /** The k nearest entries whose metadata equals the filter, best first; nothing for an unknown tenant or collection. */
    List<Match> nearest(String tenant, String collection, float[] query, int k, Map<String, String> filter);

    /** Deletes by id. */
    void delete(String tenant, String collection, Collection<String> ids);

    /** Deletes by metadata equality. */
    void deleteWhere(String tenant, String collection, Map<String, String> filter);

    /** Deletes everything of the tenant in all collections, its files with it; false where that is done collection by collection. */
    default boolean erase(String tenant) {
        return false;
    }

    /**
     * Puts on disk what was upserted and deleted, noting how far the source it is made from was seen. An adapter that is
     * {@code DURABLE_ON_RETURN} need not; one that does not is replayed from the beginning after a crash.
     */
    default void commit(String tenant, String collection, Instant sourceSeenUpTo) {}

    /** The moment noted with the last commit, empty when there was none. */
    default Optional<Instant> committedUpTo(String tenant, String collection) {
        return Optional.empty();
    }

    record Entry(String id, float[] vector, Map<String, String> metadata) {}

    /** @param score cosine similarity in -1..1 */
    record Match(String id, double score) {}
}
