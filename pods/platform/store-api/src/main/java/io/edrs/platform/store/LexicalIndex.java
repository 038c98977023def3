package io.edrs.platform.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BM25 search over text fields, one tenant and collection at a time: a projection with an owner that can be replayed. Every
 * adapter passes {@code LexicalIndexContract}. A field's boost is its name's in the whole collection, the last one given.
 */
public interface LexicalIndex {

    /** Inserts or replaces by id; searchable when the call returns. */
    void upsert(String tenant, String collection, List<Entry> entries);

    /** The k best entries by BM25 (Robertson and Zaragoza 2009) whose metadata equals the filter; any text is a valid query. */
    List<Match> search(String tenant, String collection, String query, int k, Map<String, String> filter);

    /** The ids of all entries whose metadata equals the filter, in no order; none at all when there are more than so many. */
    List<String> ids(String tenant, String collection, Map<String, String> filter, int most);

    /** Deletes by id. */
    void delete(String tenant, String collection, Collection<String> ids);

    /** Deletes by metadata equality. */
    void deleteWhere(String tenant, String collection, Map<String, String> filter);

    /** Deletes everything of the tenant in all collections, its files with it; false where that is done collection by collection. */
    default boolean erase(String tenant) {
        return false;
    }

    /** Puts everything so far on disk, noting that the source was seen up to the moment. */
    void commit(String tenant, String collection, Instant sourceSeenUpTo);

    /** The moment of the last commit, empty when the whole source must be replayed. */
    Optional<Instant> committedUpTo(String tenant, String collection);

    /** @param fields text by field name with its boost, for example title and body */
    record Entry(String id, List<Field> fields, Map<String, String> metadata) {}

    record Field(String name, String text, float boost) {}

    /** @param score BM25, larger is better */
    record Match(String id, double score) {}
}
