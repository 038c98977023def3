package io.edrs.knowledge.documents;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.platform.store.BlobStore;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the indexes of a tenant up to what is stored, from their last commit. */
@Singleton
final class IndexReplay {

    private final DocumentRecords documents;
    private final PassageRecords passages;
    private final IndexEntries entries;
    private final BlobStore blobs;

    IndexReplay(DocumentRecords documents, PassageRecords passages, IndexEntries entries, BlobStore blobs) {
        this.documents = documents;
        this.passages = passages;
        this.entries = entries;
        this.blobs = blobs;
    }

    /** The stamps of the documents that the indexes now hold. */
    ConcurrentHashMap<String, String> run(String tenant) {
        var manifest = committed(tenant);
        var held = new ConcurrentHashMap<>(manifest.map(IndexManifest::stamps).orElse(Map.of()));
        var hasMeanings = manifest.filter(standing -> entries.hasMeaningsOf(tenant, standing.committedAt())).isPresent();
        var gone = new HashSet<>(held.keySet());
        documents.forEach(tenant, document -> {
            if (!document.is(DocumentRecord.Status.DELETING)) {
                gone.remove(document.documentId());
            }
            if (document.isFound()) {
                catchUp(tenant, document, held, hasMeanings);
            }
        });
        for (var id : gone) {
            entries.deleteDocument(tenant, id);
            held.remove(id);
        }
        return held;
    }

    /** A manifest that is not of the last commit says nothing about what is there: then everything is made anew. */
    private Optional<IndexManifest> committed(String tenant) {
        var manifest = IndexManifest.read(blobs, tenant);
        if (manifest.isPresent() && entries.committedAt(tenant).filter(manifest.get().committedAt()::equals).isPresent()) {
            return manifest;
        }
        entries.deleteAll(tenant);
        return Optional.empty();
    }

    private void catchUp(String tenant, DocumentRecord document, Map<String, String> held, boolean hasMeanings) {
        boolean hasWords = document.indexStamp().equals(held.get(document.documentId()));
        if (hasWords && (hasMeanings || entries.holdsMeanings(tenant, document))) {
            return;
        }
        entries.deleteDocument(tenant, document.documentId());
        List<EmbeddedPassage> stored = passages.embedded(tenant, document.documentId(), document.version());
        entries.upsertWords(tenant, stored);
        entries.upsertMeanings(tenant, stored);
        held.put(document.documentId(), document.indexStamp());
    }
}
