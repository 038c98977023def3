package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Claim;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Enters what a model read: it may end what a model read before, never what rules, a correction or an edit say. */
@Singleton
final class HelpEntry {

    /** Places of claims in a statement, apart from those of the rules. */
    private static final int FIRST_PLACE = 1_000;

    private final FactRepository facts;
    private final Ledger ledger;
    private final Consolidator consolidator;

    HelpEntry(FactRepository facts, Ledger ledger, Consolidator consolidator) {
        this.facts = facts;
        this.ledger = ledger;
        this.consolidator = consolidator;
    }

    record Entered(int kept, Map<String, Integer> refused, Changes changes) {}

    void lock(Statement statement) {
        facts.lock(statement.userId());
    }

    boolean isForgotten(Statement statement) {
        return consolidator.isForgotten(statement);
    }

    /** Inside a transaction that holds the user's lock. */
    Entered enter(Statement statement, Proposals proposals) {
        var changes = Changes.none();
        var refused = new TreeMap<>(proposals.refused());
        int place = FIRST_PLACE;
        for (var claim : proposals.claims()) {
            if (isAgainstWhatWasSaid(statement, claim)) {
                refused.merge("contradicts_said", 1, Integer::sum);
            } else {
                ledger.enter(statement, claim, place++, changes);
            }
        }
        return new Entered(place - FIRST_PLACE, refused, changes);
    }

    private boolean isAgainstWhatWasSaid(Statement statement, Claim claim) {
        return facts.inSlot(statement.userId(), claim.slot()).stream()
                .filter(fact -> !fact.origin().equals(Statement.MODEL) && !fact.saidAt().isAfter(statement.saidAt()))
                .filter(fact -> fact.holds() || fact.validUntil().isAfter(statement.saidAt()))
                .anyMatch(fact -> claim.holds() != fact.content().equals(claim.content()));
    }
}
