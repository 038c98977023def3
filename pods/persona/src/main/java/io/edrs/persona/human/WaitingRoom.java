package io.edrs.persona.human;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.SealedText;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a human, its texts sealed; nothing moves twice. */
@Singleton
final class WaitingRoom {

    static final int MOST = 200;

    private final TenantTransactions transactions;
    private final WaitingRepository repository;
    private final SealedText sealing;

    WaitingRoom(@Named("persona-human") TenantTransactions transactions, WaitingRepository repository, SealedText sealing) {
        this.transactions = transactions;
        this.repository = repository;
        this.sealing = sealing;
    }

    /**
     * From which state to which.
     *
     * @param outcome what was said about it
     * @param assignee who has it now; null leaves it
     */
    record Move(String before, String to, @Nullable String outcome, @Nullable String by, @Nullable String assignee) {}

    /** Lets it wait; what waits or waited already stays as it is. */
    void enter(String tenant, Item item) {
        transactions.write(tenant, () -> {
            repository.insertIfAbsent(item.id(), item.kind().text(), item.personaId(), item.userId(), item.assignee(), item.conversationId(),
                    seal(tenant, item.id(), "title", item.title()), seal(tenant, item.id(), "detail", item.detail()), kept(item.createdAt()),
                    item.expiresAt() == null ? null : kept(item.expiresAt()));
            return repository.insertStep(item.id(), Item.WAITING, item.userId(), kept(item.createdAt()));
        });
    }

    Optional<Item> find(String tenant, Kind kind, UUID id) {
        return transactions.read(tenant, () -> repository.findById(id)).filter(row -> row.kind().equals(kind.text())).map(row -> opened(tenant, row));
    }

    Item require(String tenant, Kind kind, UUID id) {
        return find(tenant, kind, id).orElseThrow(() -> new EdrsException(HumanError.ITEM_NOT_FOUND, "There is no %s '%s'.".formatted(kind.text(), id)));
    }

    /** The newest first. @param state empty for all @param userId whose; empty for everybody's */
    List<Item> list(String tenant, Kind kind, String state, String userId) {
        return transactions.read(tenant, () -> repository.list(kind.text(), state, userId, MOST)).stream().map(row -> opened(tenant, row)).toList();
    }

    /** Hand-overs of somebody, and those that anyone may take; everybody's when the user is empty. */
    List<Item> handoversFor(String tenant, String state, String userId) {
        return transactions.read(tenant, () -> repository.handovers(state, userId, MOST)).stream().map(row -> opened(tenant, row)).toList();
    }

    /** The item as it is when it has moved; empty when it was not in the state to move from. */
    Optional<Item> move(String tenant, Kind kind, UUID id, Move move, Instant at) {
        var moved = transactions.write(tenant, () -> {
            var outcome = move.outcome() == null ? null : seal(tenant, id, "outcome", move.outcome());
            var rows = repository.move(id, kind.text(), move.before(), move.to(), outcome, move.by(), kept(at), move.assignee());
            return rows > 0 ? rows + repository.insertStep(id, move.to(), move.by(), kept(at)) : 0;
        });
        return moved == 0 ? Optional.empty() : find(tenant, kind, id);
    }

    /** Notes that what became of it has been said. */
    void announced(String tenant, Item item) {
        transactions.write(tenant, () -> repository.announce(item.id(), item.state()));
    }

    List<Item> over(String tenant, Instant now) {
        return transactions.read(tenant, () -> repository.over(kept(now))).stream().map(row -> opened(tenant, row)).toList();
    }

    /** What has moved before that and has not been said. */
    List<Item> unannounced(String tenant, Instant before) {
        return transactions.read(tenant, () -> repository.unannounced(kept(before))).stream().map(row -> opened(tenant, row)).toList();
    }

    List<StepRow> steps(String tenant, UUID id) {
        return transactions.read(tenant, () -> repository.steps(id));
    }

    void forgetConversation(String tenant, UUID id) {
        transactions.write(tenant, () -> repository.deleteConversation(id) + repository.deleteLeftSteps());
    }

    void forgetMessage(String tenant, UUID id) {
        transactions.write(tenant, () -> repository.deleteMessage(id) + repository.deleteLeftSteps());
    }

    void forgetUser(String tenant, String userId) {
        transactions.write(tenant, () -> repository.deleteUser(userId) + repository.deleteLeftSteps());
    }

    private Item opened(String tenant, WaitingRow row) {
        return new Item(row.id(), Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)), row.personaId(), row.userId(), row.assignee(), row.conversationId(),
                sealing.open(tenant, place(row.id(), "title"), row.title()), sealing.open(tenant, place(row.id(), "detail"), row.detail()), row.state(),
                row.outcome() == null ? null : sealing.open(tenant, place(row.id(), "outcome"), row.outcome()), row.decidedBy(), row.createdAt(),
                row.expiresAt(), row.decidedAt());
    }

    private String seal(String tenant, UUID id, String column, String text) {
        return sealing.seal(tenant, place(id, column), text);
    }

    private static String place(UUID id, String column) {
        return "waiting/" + id + "/" + column;
    }

    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
