package io.edrs.knowledge.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** The signatures of one tenant's documents, found by what they share, and which document repeats which. */
final class Originality {

    /** Only what is original is worth being found: whatever repeats a copy repeats its original. */
    private final Map<Long, String> bands = new HashMap<>();
    private final Map<String, MinHash> originals = new HashMap<>();
    private final Map<String, String> copies = new HashMap<>();

    synchronized void note(DocumentRecord document) {
        forget(document.documentId());
        if (document.duplicateOf() != null) {
            copies.put(document.documentId(), document.duplicateOf());
        } else if (document.signature() != null && !document.is(DocumentRecord.Status.DELETING)) {
            var hash = MinHash.decode(document.signature());
            originals.put(document.documentId(), hash);
            for (var band = 0; band < MinHash.BANDS; band++) {
                bands.putIfAbsent(hash.band(band), document.documentId());
            }
        }
    }

    synchronized void forget(String documentId) {
        copies.remove(documentId);
        var hash = originals.remove(documentId);
        for (var band = 0; hash != null && band < MinHash.BANDS; band++) {
            bands.remove(hash.band(band), documentId);
        }
    }

    /** The original most like it, at least that much. */
    synchronized Optional<String> nearest(String documentId, MinHash hash, double atLeast) {
        var candidates = new HashSet<String>();
        for (var band = 0; band < MinHash.BANDS; band++) {
            Optional.ofNullable(bands.get(hash.band(band))).filter(id -> !id.equals(documentId)).ifPresent(candidates::add);
        }
        String nearest = null;
        var most = atLeast;
        for (var candidate : candidates) {
            var likeness = hash.likeness(originals.get(candidate));
            if (likeness >= most) {
                nearest = candidate;
                most = likeness;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The document itself unless it repeats another. */
    synchronized String original(String documentId) {
        return copies.getOrDefault(documentId, documentId);
    }

    synchronized boolean isAllOriginal() {
        return copies.isEmpty();
    }
}
