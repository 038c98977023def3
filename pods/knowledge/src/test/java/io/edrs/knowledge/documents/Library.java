package io.edrs.knowledge.documents;

import io.edrs.knowledge.Passages.Rankings;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.WordIndex;
import io.edrs.knowledge.WordVectors;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.testkit.fake.FakeBlobStore;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.schema.BaseEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The service on fakes: one process at a time over stores that outlive it. */
final class Library {

    static final String TENANT = "acme";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    final DocumentStore store = new FakeDocumentStore();
    final BlobStore blobs = new FakeBlobStore();
    private final RecordingInlet inlet = new RecordingInlet();
    /** Whoever is told at that moment. */
    Consumer<Inlet.Entry> listener = entry -> { };
    private final Inlet told = new Inlet() {

        @Override
        public void accept(Entry entry) {
            inlet.accept(entry);
            listener.accept(entry);
        }

        @Override
        public Listening listen(UUID eventId, Consumer<BaseEvent<?>> reader) {
            return inlet.listen(eventId, reader);
        }
    };
    final Killer killer = new Killer();
    WordIndex words = new WordIndex();
    FakeVectorIndex vectors = new FakeVectorIndex();
    DocumentRecords records;
    PassageIndex index;
    Ingestion ingestion;
    Enrichment enrichment;
    final Backlog backlog = new Backlog(CLOCK);

    Library() {
        start();
    }

    /** A new process after a kill: what was not committed in the index of words is gone, and all vectors. */
    void restart() {
        killer.after(Integer.MAX_VALUE);
        words = words.crashed();
        vectors = new FakeVectorIndex();
        start();
    }

    private void start() {
        var model = new WordVectors();
        var watchedStore = killer.watch(DocumentStore.class, store);
        var watchedBlobs = killer.watch(BlobStore.class, blobs);
        var passages = new PassageRecords(watchedStore);
        var entries = new IndexEntries(killer.watch(LexicalIndex.class, words), killer.watch(VectorIndex.class, vectors), model);
        records = new DocumentRecords(watchedStore);
        var duplicates = new NearDuplicates(records);
        index = new PassageIndex(entries, new IndexReplay(records, passages, entries, watchedBlobs),
                new PassageCache(passages, new DocumentsConfig(1_000_000)), watchedBlobs, duplicates, CLOCK);
        var originals = new Originals(watchedBlobs);
        var shelf = new Shelf(records, passages, originals, index, duplicates, new Announcements(killer.watch(Inlet.class, told)));
        var maker = new PassageMaker(model);
        var locks = new DocumentLocks();
        ingestion = new Ingestion(records, originals, maker, locks, new Drafts(duplicates, CLOCK), shelf);
        enrichment = new Enrichment(records, passages, index, maker, locks, backlog);
    }

    /** What was announced, in order. */
    List<Inlet.Entry> said() {
        return inlet.entries();
    }

    Ingestion.Outcome ingest(String name, String text) {
        var outcome = ingestion.ingest(TENANT, new DocumentName(name), text.getBytes(StandardCharsets.UTF_8));
        return new Ingestion.Outcome(enrichment.now(TENANT, outcome.document().documentId()).orElseThrow(), outcome.isNew());
    }

    /** What a start takes up, to its end. */
    void resume() {
        ingestion.sweep(TENANT);
        ingestion.resume(TENANT);
        records.unfinished(TENANT, DocumentRecord.Status.SEARCHABLE).forEach(document -> enrichment.now(TENANT, document.documentId()));
    }

    Rankings search(String tenant, String query) {
        return index.search(tenant, query, WordVectors.vector(query), 5);
    }

    /** The texts found by either way. */
    List<String> found(String tenant, String query) {
        var rankings = search(tenant, query);
        return Stream.concat(rankings.byWords().stream(), rankings.byMeaning().stream()).map(StoredPassage::text).distinct().toList();
    }

    /** Everything there is of documents: records, passages, originals, entries. */
    List<Integer> traces(String tenant) {
        return List.of(store.list(tenant, "documents", Map.of(), null, 999).size(),
                store.list(tenant, "passages", Map.of(), null, 999).size(),
                blobs.list(tenant, "documents/").size(), words.size(tenant), vectors.size(tenant));
    }
}
