package io.edrs.memory.consolidation;

import io.edrs.memory.Forgetting.Receipt;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was forgotten, by ids and counts alone. */
@Singleton
final class Receipts {

    private static final UUID LAST = new UUID(-1L, -1L);

    private record Body(Map<String, Integer> gone, Map<String, Integer> remaining) {}

    private final TenantTransactions transactions;
    private final ReceiptRepository repository;
    private final FactRepository facts;

    Receipts(@Named("memory-consolidation") TenantTransactions transactions, ReceiptRepository repository, FactRepository facts) {
        this.transactions = transactions;
        this.repository = repository;
        this.facts = facts;
    }

    void note(String tenant, Receipt receipt) {
        transactions.write(tenant, () -> repository.noteReceipt(receipt.receiptId(), receipt.extent(), receipt.by(), receipt.at(),
                receipt.state(), write(receipt)));
    }

    /** From here on what was said up to the receipt's moment is read no more; waits for what is being read. */
    void noteForgotten(String tenant, String what, Receipt receipt) {
        transactions.write(tenant, () -> {
            facts.lockTenant();
            return repository.noteForgotten(what, receipt.at(), receipt.receiptId());
        });
    }

    Receipt find(String tenant, UUID id) {
        return transactions.read(tenant, () -> repository.findByReceiptId(id)).map(this::read).orElseThrow(() ->
                new EdrsException(ConsolidationError.RECEIPT_NOT_FOUND, "There is no receipt '%s'.".formatted(id)));
    }

    /** Newest first. */
    List<Receipt> latest(String tenant, @Nullable UUID before, int limit) {
        return transactions.read(tenant, () -> repository.latest(before == null ? LAST : before, limit)).stream().map(this::read).toList();
    }

    List<Receipt> open(String tenant) {
        return transactions.read(tenant, repository::open).stream().map(this::read).toList();
    }

    private Receipt read(ReceiptRepository.Row row) {
        var body = EventJson.read(row.body(), Body.class);
        return new Receipt(row.receiptId(), row.extent(), row.askedBy(), row.askedAt(), row.state(), body.gone(), body.remaining());
    }

    private String write(Receipt receipt) {
        return EventJson.write(new Body(receipt.gone(), receipt.remaining()));
    }
}
