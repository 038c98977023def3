package io.edrs.knowledge.documents;

import io.edrs.knowledge.documents.DocumentRecord.Status;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Optional;

/** Takes documents in and lets them go: whatever was begun is brought to its end, now or after a restart. */
@Singleton
final class Ingestion {

    private final DocumentRecords records;
    private final Originals originals;
    private final PassageMaker maker;
    private final DocumentLocks locks;
    private final Drafts drafts;
    private final Shelf shelf;

    Ingestion(DocumentRecords records, Originals originals, PassageMaker maker, DocumentLocks locks, Drafts drafts, Shelf shelf) {
        this.records = records;
        this.originals = originals;
        this.maker = maker;
        this.locks = locks;
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /** @param isNew false when the very same content was there already */
    record Outcome(DocumentRecord document, boolean isNew) {}

    Outcome ingest(String tenant, DocumentName name, byte[] content) {
        return ingest(tenant, new Parcel(name, content, null));
    }

    /** Stored, and found by its words, when it returns; {@link Enrichment} does the rest. */
    Outcome ingest(String tenant, Parcel parcel) {
        var name = parcel.name();
        return locks.holding(tenant, name.id(), () -> {
            var standing = records.find(tenant, name.id());
            if (standing.isPresent() && standing.get().is(Status.DELETING)) {
                shelf.remove(tenant, standing.get());
                standing = Optional.empty();
            }
            var hash = ContentHash.of(parcel.content()).value();
            if (standing.filter(s -> s.isUntold(hash)).isPresent()) {
                return new Outcome(shelf.tell(tenant, standing.get()), true);
            }
            if (standing.filter(s -> s.isFoundWith(hash, maker.modelName())).isPresent()) {
                return new Outcome(standing.get(), false);
            }
            return new Outcome(take(tenant, parcel, standing), true);
        });
    }

    private DocumentRecord take(String tenant, Parcel parcel, Optional<DocumentRecord> standing) {
        var made = maker.read(parcel.name().value(), parcel.content());
        var draft = drafts.of(tenant, parcel, made, standing);
        // The original goes first: a record that says storing can then always be finished from it.
        originals.keep(tenant, draft.documentId(), draft.version(), parcel.content());
        records.save(tenant, draft);
        return shelf.fill(tenant, draft, made);
    }

    Receipt delete(String tenant, String id) {
        return locks.holding(tenant, id, () -> shelf.remove(tenant, records.find(tenant, id).orElseThrow(() ->
                new EdrsException(DocumentError.DOCUMENT_NOT_FOUND, "There is no document '%s'.".formatted(id)))));
    }

    /** Brings to its end what a crash cut short. */
    void resume(String tenant) {
        for (var cut : records.unfinished(tenant, Status.DELETING)) {
            locks.holding(tenant, cut.documentId(), () -> records.find(tenant, cut.documentId())
                    .filter(document -> document.is(Status.DELETING)).map(document -> shelf.remove(tenant, document)));
        }
        for (var cut : records.unfinished(tenant, Status.STORING)) {
            locks.holding(tenant, cut.documentId(), () -> records.find(tenant, cut.documentId())
                    .filter(document -> document.is(Status.STORING)).map(document -> finish(tenant, document)));
        }
        for (var cut : records.unfinished(tenant, Status.STORED)) {
            locks.holding(tenant, cut.documentId(), () -> records.find(tenant, cut.documentId())
                    .filter(document -> document.is(Status.STORED)).map(document -> shelf.tell(tenant, document)));
        }
    }

    /** Deletes originals that were kept by a process that died before it had recorded the document. */
    void sweep(String tenant) {
        var known = new HashMap<String, Integer>();
        records.forEach(tenant, document -> known.put(document.documentId(), document.version()));
        originals.all(tenant).stream().filter(o -> o.version() > known.getOrDefault(o.documentId(), 0)).forEach(original ->
                locks.holding(tenant, original.documentId(), () -> {
                    var version = records.find(tenant, original.documentId()).map(DocumentRecord::version).orElse(0);
                    if (original.version() > version) {
                        originals.deleteVersion(tenant, original.documentId(), original.version());
                    }
                    return version;
                }));
    }

    /** Finished from its original; a document that cannot be is taken back, for nobody was told that it is there. */
    private boolean finish(String tenant, DocumentRecord document) {
        var original = originals.find(tenant, document.documentId(), document.version());
        if (original.isEmpty()) {
            shelf.remove(tenant, document);
            return false;
        }
        try {
            shelf.fill(tenant, document, maker.read(document.name(), original.get()));
        } catch (EdrsException e) {
            if (e.code() != DocumentError.DOCUMENT_UNREADABLE) {
                throw e;
            }
            shelf.remove(tenant, document);
        }
        return true;
    }
}
