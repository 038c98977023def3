package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Claim;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as its row keeps it.
 *
 * @param slot what holds one value at a time
 * @param content the value of the slot, the same for the same words
 * @param validFrom null when it is not known since when
 * @param validUntil null while it holds
 * @param saidAt when it was first said
 * @param origin {@code said}, {@code correction}, {@code edit}, or {@code model} when a model read it in what was said
 * @param endedIn the event whose words ended it, null when it holds or ends by itself
 */
@MappedEntity("fact")
record Fact(@Id UUID factId, String userId, String personaId, String subject, String attribute, String value, String slot,
        String content, double confidence, @Nullable Instant validFrom, @Nullable Instant validUntil, Instant saidAt,
        Instant recordedAt, String origin, @Nullable UUID endedIn, @Nullable UUID endedConversation) {

    static Fact of(UUID id, Statement statement, Claim claim, Instant recordedAt) {
        var since = claim.since() == null ? statement.saidAt() : claim.since();
        return new Fact(id, statement.userId(), statement.personaId(), claim.subject(), claim.attribute(), claim.value(), claim.slot(),
                claim.content(), claim.confidence(), since, null, statement.saidAt(), recordedAt, statement.origin(), null, null);
    }

    /** The same, ended at that moment by the words of an event. */
    Fact ended(Instant until, @Nullable UUID event, @Nullable UUID conversation) {
        return new Fact(factId, userId, personaId, subject, attribute, value, slot, content, confidence, validFrom, until, saidAt,
                recordedAt, origin, event, conversation);
    }

    Fact since(@Nullable Instant from) {
        return new Fact(factId, userId, personaId, subject, attribute, value, slot, content, confidence, from, validUntil, saidAt,
                recordedAt, origin, endedIn, endedConversation);
    }

    boolean holds() {
        return validUntil == null;
    }
}
