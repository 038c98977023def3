package io.edrs.knowledge.documents;

import io.edrs.knowledge.documents.DocumentRecord.Status;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Records of what is about to be stored. */
@Singleton
final class Drafts {

    private final NearDuplicates duplicates;
    private final Clock clock;

    Drafts(NearDuplicates duplicates, Clock clock) {
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** The same content sent again after a failure stays the same version. */
    DocumentRecord of(String tenant, Parcel parcel, PassageMaker.Made made, Optional<DocumentRecord> standing) {
        var id = parcel.name().id();
        var hash = ContentHash.of(parcel.content()).value();
        var again = standing.filter(s -> s.is(Status.STORING) && s.contentHash().equals(hash));
        var version = again.map(DocumentRecord::version).orElse(standing.map(DocumentRecord::version).orElse(0) + 1);
        var signature = MinHash.of(made.text()).map(MinHash::encode).orElse(null);
        return new DocumentRecord(id, parcel.name().value(), hash, version,
                standing.map(DocumentRecord::oldestVersion).orElse(version), made.title(), "", parcel.content().length,
                made.chunks().size(),
                again.map(DocumentRecord::ingestedAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                Status.STORING, signature, duplicates.originalOf(tenant, id, signature), parcel.archive());
    }
}
