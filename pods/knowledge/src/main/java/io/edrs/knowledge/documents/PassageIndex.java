package io.edrs.knowledge.documents;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.store.BlobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The indexes of passages, one process owning a tenant's; made from the stored passages and made up to them at first use. */
@Singleton
final class PassageIndex implements Passages {

    private final IndexEntries entries;
    private final IndexReplay replay;
    private final PassageCache texts;
    private final BlobStore blobs;
    private final NearDuplicates duplicates;
    private final Clock clock;
    private final Map<String, TenantIndex> tenants = new ConcurrentHashMap<>();

    PassageIndex(IndexEntries entries, IndexReplay replay, PassageCache texts, BlobStore blobs, NearDuplicates duplicates,
            Clock clock) {
        this.entries = entries;
        this.replay = replay;
        this.texts = texts;
        this.blobs = blobs;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @Override
    public void upsert(String tenant, List<EmbeddedPassage> passages) {
        open(tenant);
        if (passages.isEmpty()) {
            return;
        }
        texts.keep(tenant, passages.stream().map(EmbeddedPassage::passage).toList());
        entries.upsertWords(tenant, passages);
        entries.upsertMeanings(tenant, passages);
    }

    /** Adds vectors to passages that are found by their words already. */
    void addMeanings(String tenant, List<EmbeddedPassage> passages) {
        open(tenant);
        if (!passages.isEmpty()) {
            entries.upsertMeanings(tenant, passages);
        }
    }

    @Override
    public void delete(String tenant, String documentId) {
        var index = open(tenant);
        entries.deleteDocument(tenant, documentId);
        index.lost(documentId);
    }

    @Override
    public Rankings search(String tenant, String query, float[] vector, int limit) {
        open(tenant);
        var byWords = query.isBlank() ? List.<String>of() : entries.byWords(tenant, query, limit);
        var byMeaning = vector.length == 0 ? List.<String>of() : entries.byMeaning(tenant, vector, limit);
        return duplicates.collapsed(tenant, new Rankings(read(tenant, byWords), read(tenant, byMeaning)));
    }

    @Override
    public List<StoredPassage> of(String tenant, String documentId, int version) {
        return texts.of(tenant, documentId, version);
    }

    @Override
    public List<StoredPassage> distinct(String tenant, List<StoredPassage> passages) {
        return duplicates.collapsed(tenant, new Rankings(passages, List.of())).byWords();
    }

    /** What is in an index and no longer stored, for a removal was lost in a crash, is removed again when met. */
    @Override
    public List<StoredPassage> read(String tenant, List<String> ids) {
        var found = new ArrayList<StoredPassage>(ids.size());
        var orphans = new ArrayList<String>();
        for (var id : ids) {
            var key = PassageKey.of(id);
            var document = texts.of(tenant, key.documentId(), key.version());
            if (key.position() < document.size()) {
                found.add(document.get(key.position()));
            } else {
                orphans.add(id);
            }
        }
        if (!orphans.isEmpty()) {
            entries.delete(tenant, orphans);
        }
        return found;
    }

    /** Opens the tenant's indexes when they are not. */
    TenantIndex open(String tenant) {
        return tenants.computeIfAbsent(tenant, unseen -> new TenantIndex()).opened(replay, tenant);
    }

    void deleteVersion(String tenant, String documentId, int version) {
        open(tenant);
        entries.deleteVersion(tenant, documentId, version);
        texts.forget(tenant, documentId, version);
    }

    /** The index holds the document as recorded, and nothing else of it. */
    void holds(String tenant, DocumentRecord document) {
        open(tenant).holds(document.documentId(), document.indexStamp());
    }

    /** Puts on disk what changed. */
    void commit(String tenant) {
        open(tenant).commit(tenant, clock.instant().truncatedTo(ChronoUnit.MILLIS), entries, blobs);
    }

    Iterable<String> openTenants() {
        return List.copyOf(tenants.keySet());
    }

    /** What a passage's id is made of. */
    private record PassageKey(String documentId, int version, int position) {

        static PassageKey of(String id) {
            var last = id.lastIndexOf('.');
            var middle = id.lastIndexOf('.', last - 1);
            return new PassageKey(id.substring(0, middle), Integer.parseInt(id, middle + 1, last, 10),
                    Integer.parseInt(id, last + 1, id.length(), 10));
        }
    }
}
