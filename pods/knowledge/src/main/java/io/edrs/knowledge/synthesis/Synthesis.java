package io.edrs.knowledge.synthesis;

import io.edrs.knowledge.Documents;
import io.edrs.knowledge.claims.Keys;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concept pages: composed when asked for, kept, composed anew when a source goes. */
@Singleton
final class Synthesis {

    private static final int LONGEST = 120;

    private final Composition composition;
    private final ConceptRecords records;
    private final ConceptIndex index;
    private final Documents documents;
    private final Clock clock;

    Synthesis(Composition composition, ConceptRecords records, ConceptIndex index, Documents documents, Clock clock) {
        this.composition = composition;
        this.records = records;
        this.index = index;
        this.documents = documents;
        this.clock = clock;
    }

    /** The page as the sources are now; empty when none speaks of it. */
    Optional<ConceptPage> compose(String tenant, @Nullable String concept) {
        if (concept == null || Keys.of(concept).isEmpty() || concept.length() > LONGEST || concept.chars().anyMatch(Character::isISOControl)) {
            throw new EdrsException(ConceptError.CONCEPT_INVALID, "A concept's name has 1 to %d characters with a letter or digit among them."
                    .formatted(LONGEST));
        }
        var id = idOf(concept);
        var draft = composition.of(tenant, concept.strip());
        var before = records.find(tenant, id);
        if (draft.size() == 0) {
            before.ifPresent(page -> remove(tenant, id));
            return Optional.empty();
        }
        var page = new ConceptPage(id, concept.strip(), before.map(ConceptPage::version).orElse(0) + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                draft.sections(), draft.sources());
        if (before.filter(page::saysTheSameAs).isPresent()) {
            return before;
        }
        records.save(tenant, page);
        index.upsert(tenant, page);
        return Optional.of(page);
    }

    ConceptPage find(String tenant, String id) {
        return records.find(tenant, id).orElseThrow(() -> unknown(id));
    }

    List<ConceptPage> like(String tenant, String text, int limit) {
        return index.like(tenant, text, limit).stream().flatMap(id -> records.find(tenant, id).stream()).toList();
    }

    /** Whether a source has changed since, or is gone. */
    boolean isOutdated(String tenant, ConceptPage page) {
        return page.sources().stream().filter(source -> !source.documentId().isEmpty()).anyMatch(source ->
                documents.find(tenant, source.documentId()).filter(known -> known.version() == source.documentVersion()).isEmpty());
    }

    void delete(String tenant, String id) {
        if (!remove(tenant, id)) {
            throw unknown(id);
        }
    }

    /** The document is gone: no page goes on saying what it said. */
    void forget(String tenant, String documentId) {
        for (var id : records.restingOn(tenant, documentId)) {
            var page = records.find(tenant, id);
            remove(tenant, id);
            page.ifPresent(one -> compose(tenant, one.concept()));
        }
    }

    private boolean remove(String tenant, String id) {
        index.delete(tenant, id);
        return records.delete(tenant, id);
    }

    private static String idOf(String concept) {
        return "concept-" + UUID.nameUUIDFromBytes(Keys.name(concept).getBytes(StandardCharsets.UTF_8)).toString().replace("-", "").substring(0, 20);
    }

    private static EdrsException unknown(String id) {
        return new EdrsException(ConceptError.CONCEPT_NOT_FOUND, "There is no concept page '%s'.".formatted(id));
    }
}
