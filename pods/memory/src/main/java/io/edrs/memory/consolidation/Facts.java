package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Claim;
import io.edrs.memory.claims.Claims;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of users as they see and edit them. */
@Singleton
final class Facts {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int ALL = 10_000;
    private static final int LONGEST = 500;

    private final TenantTransactions transactions;
    private final FactRepository facts;
    private final SourceRepository sources;
    private final ReceiptRepository receipts;
    private final Ids ids;
    private final Clock clock;

    Facts(@Named("memory-consolidation") TenantTransactions transactions, FactRepository facts, SourceRepository sources,
            ReceiptRepository receipts, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.facts = facts;
        this.sources = sources;
        this.receipts = receipts;
        this.ids = ids;
        this.clock = clock;
    }

    /** A fact with the words it rests on. */
    record Shown(Fact fact, List<Source> sources) {}

    /** Those that held at the moment, as far as they were recorded at the other one; all there ever were without moments. */
    List<Fact> list(String tenant, String userId, @Nullable Instant asOf, @Nullable Instant knownAt, @Nullable UUID after, int limit) {
        var from = after == null ? FIRST : after;
        return transactions.read(tenant, () -> asOf == null && knownAt == null ? facts.ever(userId, from, limit)
                : facts.asOf(userId, asOf == null ? clock.instant() : asOf, knownAt == null ? clock.instant() : knownAt, from, limit));
    }

    Instant now() {
        return clock.instant();
    }

    Shown find(String tenant, String userId, UUID id) {
        return transactions.read(tenant, () -> new Shown(present(userId, id), sources.ofFact(id)));
    }

    /** The facts that hold and whose values are said in a text. */
    List<Fact> saidIn(String tenant, String userId, String text) {
        var plain = " " + Claims.plain(text) + " ";
        return list(tenant, userId, clock.instant(), null, null, ALL).stream()
                .filter(fact -> plain.contains(" " + Claims.plain(fact.value()) + " ")).toList();
    }

    /** The user knows better: a new fact takes its place for all the time it held, and the old one stays to be seen as ended. */
    Fact edit(String tenant, String userId, UUID id, @Nullable String value, @Nullable Instant validFrom, @Nullable Instant validUntil) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(tenant, () -> {
            facts.lock(userId);
            var old = present(userId, id);
            var edited = edited(old, value == null ? old.value() : checked(value), validFrom == null ? old.validFrom() : validFrom,
                    validUntil == null ? old.endedIn() == null ? old.validUntil() : null : validUntil, now);
            var edit = edited.factId();
            facts.insert(edited);
            sources.insert(new Source(ids.next(), edit, edit, sources.ofFact(id).stream().findFirst().map(Source::conversationId).orElse(edit), 0,
                    edited.value().length(), edited.value(), 1, now, Statement.EDIT));
            var from = old.validFrom() == null ? now : old.validFrom();
            facts.restate(old.factId(), old.validFrom(), from, edit, null);
            return edited;
        });
    }

    private Fact edited(Fact old, String value, @Nullable Instant from, @Nullable Instant until, Instant now) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new EdrsException(ConsolidationError.FACT_INVALID, "A fact valid from %s until %s never holds; give a later end.".formatted(from, until));
        }
        var claim = new Claim(old.subject(), old.attribute(), value, true, 0, value.length(), 1, from);
        return new Fact(ids.next(), old.userId(), old.personaId(), old.subject(), old.attribute(), value, claim.slot(), claim.content(), 1,
                from, until, now, now, Statement.EDIT, null, null);
    }

    private Fact present(String userId, UUID id) {
        var found = facts.findByFactId(id);
        if (found.isPresent() && found.get().userId().equals(userId)) {
            return found.get();
        }
        if (receipts.isForgotten(List.of("fact/" + id), Instant.EPOCH) > 0) {
            throw new EdrsException(ConsolidationError.FACT_FORGOTTEN, "Fact '%s' was forgotten; what is forgotten can be neither shown nor edited.".formatted(id));
        }
        throw new EdrsException(ConsolidationError.FACT_NOT_FOUND, "There is no fact '%s'; GET /api/v1/memory/facts lists them.".formatted(id));
    }

    private static String checked(String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new EdrsException(ConsolidationError.FACT_INVALID, "A value has 1 to %d characters; this has %d.".formatted(LONGEST, value.strip().length()));
        }
        return value.strip();
    }
}
