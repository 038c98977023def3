package io.edrs.research.gaps;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gaps of each tenant; asking again counts up, each message once. */
@Singleton
final class Gaps {

    private final TenantTransactions transactions;
    private final GapRepository repository;

    Gaps(@Named("research-gaps") TenantTransactions transactions, GapRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    Gap record(String tenant, Gap first, UUID message, double confidence) {
        return transactions.write(tenant, () -> {
            repository.insertIfAbsent(first.gapId(), first.question(), first.missing(), first.closedBy(), first.lowestConfidence());
            if (repository.note(first.gapId(), message) == 1) {
                repository.countUp(first.gapId(), confidence);
            }
            return repository.findByGapId(first.gapId()).orElseThrow();
        });
    }

    List<Gap> list(String tenant, @Nullable String after, int limit) {
        return transactions.read(tenant, () -> repository.findByGapIdGreaterThanOrderByGapId(after == null ? "" : after, Pageable.from(0, limit)));
    }

    void delete(String tenant, String id) {
        if (transactions.write(tenant, () -> repository.deleteByGapId(id)) == 0) {
            throw new EdrsException(GapError.GAP_NOT_FOUND, "There is no gap '%s'.".formatted(id));
        }
    }
}
