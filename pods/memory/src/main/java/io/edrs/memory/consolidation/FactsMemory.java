package io.edrs.memory.consolidation;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.Forgetful;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Loses facts: those that rest on forgotten words alone; what such words had ended holds again. */
@Singleton
final class FactsMemory implements Forgetful {

    private final TenantTransactions transactions;
    private final FactRepository facts;
    private final SourceRepository sources;
    private final ReadingRepository readings;
    private final HelpRepository helps;

    FactsMemory(@Named("memory-consolidation") TenantTransactions transactions, FactRepository facts, SourceRepository sources,
            ReadingRepository readings, HelpRepository helps) {
        this.transactions = transactions;
        this.facts = facts;
        this.sources = sources;
        this.readings = readings;
        this.helps = helps;
    }

    @Override
    public String keeps() {
        return "facts";
    }

    @Override
    public int forget(String tenant, Extent extent) {
        return transactions.write(tenant, () -> {
            facts.lockTenant();
            return switch (extent) {
                case OfUser(var userId) -> ofUser(userId);
                case OfConversation(var conversationId) -> ofConversation(conversationId);
                case OfTurn(_, var eventId) -> ofTurn(eventId);
            };
        });
    }

    /** What was said in these turns was replaced: facts that rest on them alone go; the turns count as read. */
    void retract(String tenant, List<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return;
        }
        transactions.write(tenant, () -> {
            facts.lockTenant();
            return eventIds.stream().mapToInt(this::retract).sum();
        });
    }

    private int retract(UUID eventId) {
        var touched = sources.factsFrom(eventId);
        sources.deleteFrom(eventId);
        facts.reopenEndedIn(eventId);
        return settle(touched);
    }

    /** Loses one fact with its sources; returns how many sources it had. */
    int forgetFact(String tenant, UUID id) {
        return transactions.write(tenant, () -> {
            facts.lockTenant();
            int had = sources.deleteOfFact(id);
            facts.deleteOne(id);
            return had;
        });
    }

    @Override
    public int remaining(String tenant, Extent extent) {
        return transactions.read(tenant, () -> Math.toIntExact(switch (extent) {
            case OfUser(var userId) -> facts.countOfUser(userId);
            case OfConversation(var conversationId) -> sources.countFromConversation(conversationId);
            case OfTurn(_, var eventId) -> sources.countFrom(eventId);
        }));
    }

    private int ofUser(String userId) {
        sources.deleteOfUser(userId);
        readings.deleteUser(userId);
        helps.deleteUser(userId);
        return facts.deleteOfUser(userId);
    }

    private int ofConversation(UUID conversationId) {
        var touched = sources.factsFromConversation(conversationId);
        sources.deleteFromConversation(conversationId);
        facts.reopenEndedInConversation(conversationId);
        readings.deleteConversation(conversationId);
        readings.deleteRejections(conversationId);
        helps.deleteConversation(conversationId);
        return settle(touched);
    }

    private int ofTurn(UUID eventId) {
        readings.deleteEvent(eventId);
        readings.deleteRejectionsOf(eventId);
        helps.deleteEvent(eventId);
        return retract(eventId);
    }

    private int settle(List<UUID> touched) {
        int gone = facts.deleteBaseless();
        touched.forEach(facts::weigh);
        return gone;
    }
}
