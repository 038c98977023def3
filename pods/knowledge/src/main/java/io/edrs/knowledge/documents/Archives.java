package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.compute.Together;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Takes in the files of an archive as documents of their own; what is wrong with one is not the others' trouble. */
@Singleton
final class Archives {

    private static final int BATCH = 16;
    private static final int SKIPPED = 65_536;

    private final Ingestion ingestion;
    private final DocumentRecords records;
    private final long mostBytes = ParseLimits.defaults().bytes();

    Archives(Ingestion ingestion, DocumentRecords records) {
        this.ingestion = ingestion;
        this.records = records;
    }

    /** @param document null when it was refused @param refusal empty when it was not */
    record Member(String name, @Nullable DocumentRecord document, boolean isNew, String refusal) {}

    List<Member> ingest(String tenant, DocumentName archive, byte[] bytes) {
        try {
            var members = new ArchiveMembers(archive.value(), bytes);
            members.walk((path, content) -> content.skipNBytes(path.refusal().isPresent() ? 0 : drained(content)));
            var found = new ConcurrentLinkedQueue<Member>();
            var waiting = new ArrayList<Parcel>();
            var seen = new HashSet<String>();
            members.walk((path, content) -> {
                var name = archive.value() + "/" + path.shown();
                var refusal = path.refusal().or(() -> seen.add(name) ? Optional.empty() : Optional.of("the archive has it twice"));
                var read = refusal.isEmpty() ? content.readNBytes((int) mostBytes + 1) : new byte[0];
                if (refusal.isPresent()) {
                    found.add(new Member(name, null, false, "'%s' is refused: %s.".formatted(name, refusal.get())));
                } else {
                    waiting.add(new Parcel(new DocumentName(name), read, archive.value()));
                }
                if (waiting.size() == BATCH) {
                    take(tenant, waiting, found);
                }
            });
            take(tenant, waiting, found);
            deleteOthers(tenant, archive, seen);
            return List.copyOf(found);
        } catch (UnreadableDocumentException e) {
            throw new EdrsException(DocumentError.DOCUMENT_UNREADABLE, e.getMessage(), e);
        }
    }

    /** Deletes what came in an archive of that name; returns the receipts. */
    List<Receipt> delete(String tenant, String archive) {
        return records.ofArchive(tenant, archive).stream().map(document -> ingestion.delete(tenant, document.documentId())).toList();
    }

    private void take(String tenant, List<Parcel> parcels, ConcurrentLinkedQueue<Member> found) {
        Together.each(parcels, parcel -> {
            try {
                var outcome = ingestion.ingest(tenant, parcel);
                found.add(new Member(parcel.name().value(), outcome.document(), outcome.isNew(), ""));
            } catch (EdrsException e) {
                if (e.code() != DocumentError.DOCUMENT_UNREADABLE && e.code() != DocumentError.DOCUMENT_NAME_INVALID) {
                    throw e;
                }
                found.add(new Member(parcel.name().value(), null, false, e.getMessage()));
            }
        });
        parcels.clear();
    }

    /** What an earlier archive of that name had and this one has not. */
    private void deleteOthers(String tenant, DocumentName archive, HashSet<String> kept) {
        records.ofArchive(tenant, archive.value()).stream().filter(document -> !kept.contains(document.name()))
                .forEach(document -> ingestion.delete(tenant, document.documentId()));
    }

    /** Reads to the end, so that a bomb shows before anything is stored. */
    private static long drained(InputStream content) throws java.io.IOException {
        var buffer = new byte[SKIPPED];
        while (content.read(buffer) >= 0) {
            // Only counted.
        }
        return 0;
    }
}
