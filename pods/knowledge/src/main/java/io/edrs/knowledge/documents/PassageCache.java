package io.edrs.knowledge.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.knowledge.StoredPassage;
import jakarta.inject.Singleton;
import java.util.List;

/** The texts of documents lately found, so that a search reads no store. */
@Singleton
final class PassageCache {

    private static final int OVERHEAD = 200;

    private final PassageRecords records;
    private final Cache<Key, List<StoredPassage>> documents;

    private record Key(String tenant, String documentId, int version) {}

    PassageCache(PassageRecords records, DocumentsConfig config) {
        this.records = records;
        this.documents = Caffeine.newBuilder().maximumWeight(config.cachedCharacters()).weigher(PassageCache::weight).build();
    }

    /** The passages of that version in reading order; none when it is gone. */
    List<StoredPassage> of(String tenant, String documentId, int version) {
        return documents.get(new Key(tenant, documentId, version), key -> records.texts(tenant, documentId, version));
    }

    void keep(String tenant, List<StoredPassage> passages) {
        var first = passages.getFirst();
        documents.put(new Key(tenant, first.documentId(), first.documentVersion()), List.copyOf(passages));
    }

    void forget(String tenant, String documentId, int version) {
        documents.invalidate(new Key(tenant, documentId, version));
    }

    private static int weight(Key key, List<StoredPassage> passages) {
        return OVERHEAD + passages.stream().mapToInt(passage -> passage.text().length() + passage.place().length() + OVERHEAD).sum();
    }
}
