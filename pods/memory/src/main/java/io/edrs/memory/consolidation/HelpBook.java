package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.model.ModelReply;
import io.edrs.platform.relational.TenantTransactions;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.memory.FactsConsolidated;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the model was asked for and what was kept of it, each noted before the next step, so that a crash repeats nothing. */
@Singleton
final class HelpBook {

    private final TenantTransactions transactions;
    private final HelpRepository helps;
    private final HelpEntry entry;
    private final Inlet inlet;

    HelpBook(@Named("memory-consolidation") TenantTransactions transactions, HelpRepository helps, HelpEntry entry, Inlet inlet) {
        this.transactions = transactions;
        this.helps = helps;
        this.entry = entry;
        this.inlet = inlet;
    }

    /** Whether the model may be asked for it now. */
    boolean begin(String tenant, Statement statement) {
        return transactions.write(tenant, () -> {
            if (entry.isForgotten(statement) || helps.begin(statement.eventId(), statement.conversationId(), statement.userId()) == 0) {
                helps.giveUp(statement.eventId());
                return false;
            }
            return true;
        });
    }

    void fail(String tenant, Statement statement) {
        transactions.write(tenant, () -> helps.fail(statement.eventId()));
    }

    void takeBack(String tenant, Statement statement) {
        transactions.write(tenant, () -> helps.takeBack(statement.eventId()));
    }

    /** Enters what is kept, once. */
    void keep(String tenant, Statement statement, Proposals proposals, ModelReply.Written written) {
        transactions.write(tenant, () -> {
            entry.lock(statement);
            if (helps.isAsked(statement.eventId()) == 0 || entry.isForgotten(statement)) {
                return helps.deleteForgotten(statement.eventId());
            }
            var entered = entry.enter(statement, proposals);
            return helps.keep(statement.eventId(), proposals.proposed(), entered.kept(), EventJson.write(entered.refused()),
                    entered.changes().isEmpty() ? "" : EventJson.write(Outcome.of(statement, entered.changes()).getFirst()), written.inputTokens(), written.outputTokens());
        });
    }

    /** Says what changed; said again after a crash, with the same ids. */
    void announce(String tenant) {
        for (var kept : transactions.read(tenant, helps::unannounced)) {
            if (!kept.changes().isEmpty()) {
                inlet.accept(new Inlet.Entry(EventIds.derive(kept.eventId(), kept.eventId() + "/help"), tenant, Help.SERVICE, Priority.LOW,
                        changes(kept.changes()), null));
            }
            transactions.write(tenant, () -> helps.announced(kept.eventId()));
        }
    }

    Set<UUID> settled(String tenant, List<UUID> events) {
        return events.isEmpty() ? Set.of() : new HashSet<>(transactions.read(tenant, () -> helps.settled(events)));
    }

    private static FactsConsolidated changes(String text) {
        return EventJson.read(text, FactsConsolidated.class);
    }
}
