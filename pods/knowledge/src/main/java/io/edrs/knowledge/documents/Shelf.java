package io.edrs.knowledge.documents;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.documents.DocumentRecord.Status;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Where documents stand; each step may be repeated, and the record tells which ones remain. */
@Singleton
final class Shelf {

    private static final float[] NONE = {};

    private final DocumentRecords records;
    private final PassageRecords passages;
    private final Originals originals;
    private final PassageIndex index;
    private final NearDuplicates duplicates;
    private final Announcements announcements;

    Shelf(DocumentRecords records, PassageRecords passages, Originals originals, PassageIndex index, NearDuplicates duplicates,
            Announcements announcements) {
        this.records = records;
        this.passages = passages;
        this.originals = originals;
        this.index = index;
        this.duplicates = duplicates;
        this.announcements = announcements;
    }

    /** Stores the passages, makes them found by their words, removes those of older versions, and tells. */
    DocumentRecord fill(String tenant, DocumentRecord draft, PassageMaker.Made made) {
        var document = draft.counting(made.chunks().size());
        if (passages.deleteVersion(tenant, document.documentId(), document.version()) > 0) {
            index.deleteVersion(tenant, document.documentId(), document.version());
        }
        var stored = withoutVectors(document, made);
        passages.save(tenant, stored);
        index.upsert(tenant, stored);
        for (var old = document.oldestVersion(); old < document.version(); old++) {
            forget(tenant, document.documentId(), old);
        }
        // Who is told reads it at once: it has to stand before, or it would be taken for one that is gone.
        var standing = document.as(Status.STORED);
        records.save(tenant, standing);
        return tell(tenant, standing);
    }

    /** Announces what stands; said again, it is the same announcement. */
    DocumentRecord tell(String tenant, DocumentRecord document) {
        announcements.ingested(tenant, document);
        var searchable = document.as(Status.SEARCHABLE);
        records.save(tenant, searchable);
        index.holds(tenant, searchable);
        duplicates.note(tenant, searchable);
        return searchable;
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
        duplicates.forget(tenant, id);
        return new Receipt(id, document.name(), goneOriginals, gonePassages, records.delete(tenant, id), true, true);
    }

    private void forget(String tenant, String documentId, int version) {
        passages.deleteVersion(tenant, documentId, version);
        index.deleteVersion(tenant, documentId, version);
        originals.deleteVersion(tenant, documentId, version);
    }

    private static List<EmbeddedPassage> withoutVectors(DocumentRecord document, PassageMaker.Made made) {
        var embedded = new ArrayList<EmbeddedPassage>(made.chunks().size());
        for (var i = 0; i < made.chunks().size(); i++) {
            var chunk = made.chunks().get(i);
            var id = StoredPassage.idOf(document.documentId(), document.version(), i);
            embedded.add(new EmbeddedPassage(new StoredPassage(id, document.documentId(), document.version(), i, chunk.group(),
                    document.name(), made.title(), chunk.place(), chunk.kind(), chunk.text()), NONE));
        }
        return embedded;
    }
}
