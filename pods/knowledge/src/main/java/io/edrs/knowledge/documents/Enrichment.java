package io.edrs.knowledge.documents;

import io.edrs.knowledge.documents.DocumentRecord.Status;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives documents that are found by their words the vectors of their meaning, behind whoever sent them. */
@Singleton
final class Enrichment {

    private static final Logger LOG = LoggerFactory.getLogger(Enrichment.class);
    /** The model has threads of its own; two documents at once keep them busy while one of them is stored. */
    private static final int AT_ONCE = 2;

    private final DocumentRecords records;
    private final PassageRecords passages;
    private final PassageIndex index;
    private final PassageMaker maker;
    private final DocumentLocks locks;
    private final Backlog backlog;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Enrichment(DocumentRecords records, PassageRecords passages, PassageIndex index, PassageMaker maker, DocumentLocks locks,
            Backlog backlog) {
        this.records = records;
        this.passages = passages;
        this.index = index;
        this.maker = maker;
        this.locks = locks;
        this.backlog = backlog;
    }

    /** Takes it up when there is room; a document that waits already waits once. */
    void later(String tenant, DocumentRecord document) {
        if (document.is(Status.SEARCHABLE) && backlog.add(tenant, document)) {
            threads.execute(() -> whenThereIsRoom(tenant, document));
        }
    }

    /** Takes up what a process left behind. */
    void takeUp(String tenant) {
        records.unfinished(tenant, Status.SEARCHABLE).forEach(document -> later(tenant, document));
    }

    /** Does it at once; returns the document as it is then. */
    Optional<DocumentRecord> now(String tenant, String documentId) {
        var found = records.find(tenant, documentId);
        if (found.filter(document -> document.is(Status.SEARCHABLE)).isEmpty()) {
            return found;
        }
        var document = found.get();
        var embedded = maker.embed(passages.texts(tenant, documentId, document.version()));
        return locks.holding(tenant, documentId, () -> records.find(tenant, documentId).map(standing -> {
            // Meanwhile it may have been sent anew or deleted.
            if (!standing.is(Status.SEARCHABLE) || !standing.stamp().equals(document.stamp())) {
                return standing;
            }
            passages.save(tenant, embedded);
            index.addMeanings(tenant, embedded);
            var ready = standing.embeddedBy(maker.modelName());
            records.save(tenant, ready);
            index.holds(tenant, ready);
            return ready;
        }));
    }

    private void whenThereIsRoom(String tenant, DocumentRecord document) {
        room.acquireUninterruptibly();
        var done = false;
        try {
            now(tenant, document.documentId());
            done = true;
        } catch (EdrsException e) {
            LOG.warn("'{}' of tenant {} has no vectors yet: {} {}", document.name(), tenant, e.code().name(), e.getMessage());
        } finally {
            room.release();
            backlog.remove(tenant, document, done);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
