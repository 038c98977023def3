package io.edrs.knowledge;

import java.util.List;

/** The passages of each tenant's documents, to be found by their words and by their meaning. */
public interface Passages {

    /** Adds the passages of one version of one document or replaces them by id; both searches find them when it returns. */
    void upsert(String tenant, List<EmbeddedPassage> passages);

    /** Removes every passage of the document; neither search finds one when it returns. */
    void delete(String tenant, String documentId);

    /** The best passages either way, at most {@code limit} each; an empty vector finds nothing by meaning. */
    Rankings search(String tenant, String query, float[] vector, int limit);

    /** All passages of that version of the document in reading order; none when it is gone. */
    List<StoredPassage> of(String tenant, String documentId, int version);

    /** The passages with those ids in their order; those that are gone are left out. */
    List<StoredPassage> read(String tenant, List<String> ids);

    /** The same in their order, without those that say again what a near-duplicate among them says. */
    List<StoredPassage> distinct(String tenant, List<StoredPassage> passages);

    /** Two rankings, best first. */
    record Rankings(List<StoredPassage> byWords, List<StoredPassage> byMeaning) {}
}
