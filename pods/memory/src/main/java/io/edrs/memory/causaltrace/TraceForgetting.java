package io.edrs.memory.causaltrace;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.Forgetful;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Loses the lineage of what is forgotten, the whole tree behind a turn, and takes none of it up again. */
@Singleton
final class TraceForgetting implements Forgetful {

    private final TenantTransactions transactions;
    private final TraceRepository repository;
    private final Clock clock;

    TraceForgetting(@Named("memory-causaltrace") TenantTransactions transactions, TraceRepository repository, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String keeps() {
        return "traced events";
    }

    @Override
    public int forget(String tenant, Extent extent) {
        return forget(tenant, extent, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    int forget(String tenant, Extent extent, Instant upTo) {
        return transactions.write(tenant, () -> {
            repository.lockAlone();
            repository.noteForgotten(extent instanceof OfTurn(_, var eventId) ? "turn/" + eventId : extent.text(), upTo);
            return switch (extent) {
                case OfConversation(var conversationId) -> repository.deleteConversation(conversationId);
                case OfTurn(_, var eventId) -> repository.deleteTurn(eventId);
                case OfUser(var userId) -> repository.deleteUser(userId);
            };
        });
    }

    @Override
    public int remaining(String tenant, Extent extent) {
        return transactions.read(tenant, () -> Math.toIntExact(switch (extent) {
            case OfConversation(var conversationId) -> repository.countConversation(conversationId);
            case OfTurn(_, var eventId) -> repository.countTurn(eventId);
            case OfUser(var userId) -> repository.countUser(userId);
        }));
    }
}
