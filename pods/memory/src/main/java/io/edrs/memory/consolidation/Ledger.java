package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Claim;
import io.edrs.schema.EventIds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Enters claims: what is said again is confirmed, what contradicts ends the older, nothing is overwritten. Called inside a
 * transaction that holds the user's lock.
 */
@Singleton
final class Ledger {

    private final FactRepository facts;
    private final SourceRepository sources;
    private final Clock clock;

    Ledger(FactRepository facts, SourceRepository sources, Clock clock) {
        this.facts = facts;
        this.sources = sources;
        this.clock = clock;
    }

    void enter(Statement statement, Claim claim, int place, Changes changes) {
        var slot = facts.inSlot(statement.userId(), claim.slot());
        if (claim.holds()) {
            state(statement, claim, place, slot, changes);
        } else {
            end(statement, claim, place, slot, changes);
        }
    }

    private void state(Statement statement, Claim claim, int place, List<Fact> slot, Changes changes) {
        var known = slot.stream().filter(same(claim)).filter(fact -> fact.holds() || statement.saidAt().isBefore(fact.validUntil())).findFirst();
        if (known.isPresent()) {
            var fact = known.get();
            support(fact.factId(), statement, claim, place);
            if (claim.since() != null && fact.validFrom() != null && claim.since().isBefore(fact.validFrom())) {
                restate(fact.since(claim.since()));
            }
            changes.confirmed().add(fact.factId());
            return;
        }
        var fresh = Fact.of(id(statement, place), statement, claim, clock.instant());
        var since = claim.since() == null ? statement.saidAt() : claim.since();
        for (var other : slot.stream().filter(same(claim).negate()).filter(fact -> fact.holds() || fact.validUntil().isAfter(since)).toList()) {
            if (other.saidAt().isAfter(statement.saidAt())) {
                var by = sources.ofFact(other.factId()).stream().findFirst();
                fresh = fresh.ended(earlier(fresh.validUntil(), later(other.validFrom(), since)),
                        by.map(Source::eventId).orElse(null), by.map(Source::conversationId).orElse(null));
            } else {
                restate(other.ended(later(since, other.validFrom()), statement.eventId(), statement.conversationId()));
                changes.ended().add(other.factId());
            }
        }
        facts.insert(fresh);
        support(fresh.factId(), statement, claim, place);
        changes.learned().add(fresh.factId());
    }

    /** "No longer": ends what holds, or is itself the only word of what once held. */
    private void end(Statement statement, Claim claim, int place, List<Fact> slot, Changes changes) {
        var until = claim.since() == null ? statement.saidAt() : claim.since();
        var held = slot.stream().filter(same(claim)).filter(Fact::holds).filter(fact -> !fact.saidAt().isAfter(statement.saidAt())).toList();
        held.forEach(fact -> {
            restate(fact.ended(later(until, fact.validFrom()), statement.eventId(), statement.conversationId()));
            changes.ended().add(fact.factId());
        });
        if (held.isEmpty() && slot.stream().noneMatch(same(claim))) {
            var past = Fact.of(id(statement, place), statement, claim, clock.instant()).since(null).ended(until, null, null);
            facts.insert(past);
            support(past.factId(), statement, claim, place);
            changes.learned().add(past.factId());
        }
    }

    private void support(UUID fact, Statement statement, Claim claim, int place) {
        sources.insert(new Source(EventIds.derive(statement.eventId(), statement.eventId() + "/source/" + place), fact, statement.eventId(),
                statement.conversationId(), claim.begins(), claim.ends(), statement.text().substring(claim.begins(), claim.ends()),
                claim.confidence(), statement.saidAt(), statement.origin()));
        facts.weigh(fact);
    }

    private void restate(Fact fact) {
        facts.restate(fact.factId(), fact.validFrom(), fact.validUntil(), fact.endedIn(), fact.endedConversation());
    }

    private static Predicate<Fact> same(Claim claim) {
        return fact -> fact.content().equals(claim.content());
    }

    private static UUID id(Statement statement, int place) {
        return EventIds.derive(statement.eventId(), statement.eventId() + "/fact/" + place);
    }

    private static Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? Objects.requireNonNull(other) : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
