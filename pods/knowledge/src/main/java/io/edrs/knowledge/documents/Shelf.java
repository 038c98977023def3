package io.edrs.knowledge.documents;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.documents.DocumentRecord.Status;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where documents stand; each step may be repeated, and the record tells which ones remain. */
@Singleton
final class Shelf {

    private final DocumentRecords records;
    private final PassageRecords passages;
    private final Originals originals;
    private final PassageIndex index;
    private final Announcements announcements;
    private final Clock clock;

    Shelf(DocumentRecords records, PassageRecords passages, Originals originals, PassageIndex index,
            Announcements announcements, Clock clock) {
        this.records = records;
        this.passages = passages;
        this.originals = originals;
        this.index = index;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The record of what is about to be stored; the same content sent again after a failure stays the same version. */
    DocumentRecord draft(DocumentName name, byte[] content, PassageMaker.Made made, Optional<DocumentRecord> standing) {
        var hash = ContentHash.of(content).value();
        var again = standing.filter(s -> s.is(Status.STORING) && s.contentHash().equals(hash));
        var version = again.map(DocumentRecord::version).orElse(standing.map(DocumentRecord::version).orElse(0) + 1);
        return new DocumentRecord(name.id(), name.value(), hash, version,
                standing.map(DocumentRecord::oldestVersion).orElse(version), made.title(), made.model(), content.length,
                made.chunks().size(),
                again.map(DocumentRecord::ingestedAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                Status.STORING);
    }

    /** Stores and indexes the passages, removes those of older versions, announces. */
    DocumentRecord fill(String tenant, DocumentRecord draft, PassageMaker.Made made) {
        var document = draft.counting(made.chunks().size());
        if (passages.deleteVersion(tenant, document.documentId(), document.version()) > 0) {
            index.deleteVersion(tenant, document.documentId(), document.version());
        }
        var embedded = embedded(document, made);
        passages.save(tenant, embedded);
        index.upsert(tenant, embedded);
        for (var old = document.oldestVersion(); old < document.version(); old++) {
            forget(tenant, document.documentId(), old);
        }
        announcements.ingested(tenant, document);
        var ready = document.as(Status.READY);
        records.save(tenant, ready);
        index.holds(tenant, ready);
        return ready;
    }

    /** Removes everything; the record last, so that a removal cut short is known. */
    Receipt remove(String tenant, DocumentRecord document) {
        var id = document.documentId();
        records.save(tenant, document.as(Status.DELETING));
        index.delete(tenant, id);
        var gonePassages = passages.deleteDocument(tenant, id);
        for (var version = document.oldestVersion(); version <= document.version(); version++) {
            index.deleteVersion(tenant, id, version);
        }
        var goneOriginals = originals.deleteDocument(tenant, id);
        index.commit(tenant);
        announcements.deleted(tenant, document);
        return new Receipt(id, document.name(), goneOriginals, gonePassages, records.delete(tenant, id), true, true);
    }

    private void forget(String tenant, String documentId, int version) {
        passages.deleteVersion(tenant, documentId, version);
        index.deleteVersion(tenant, documentId, version);
        originals.deleteVersion(tenant, documentId, version);
    }

    private static List<EmbeddedPassage> embedded(DocumentRecord document, PassageMaker.Made made) {
        var embedded = new ArrayList<EmbeddedPassage>(made.chunks().size());
        for (var i = 0; i < made.chunks().size(); i++) {
            var chunk = made.chunks().get(i);
            var id = StoredPassage.idOf(document.documentId(), document.version(), i);
            embedded.add(new EmbeddedPassage(new StoredPassage(id, document.documentId(), document.version(), i, chunk.group(),
                    document.name(), made.title(), chunk.place(), chunk.kind(), chunk.text()), made.vectors().get(i)));
        }
        return embedded;
    }
}
