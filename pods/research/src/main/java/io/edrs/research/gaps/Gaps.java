package io.edrs.research.gaps;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.SealedText;
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
    private final SealedText sealing;

    Gaps(@Named("research-gaps") TenantTransactions transactions, GapRepository repository, SealedText sealing) {
        this.transactions = transactions;
        this.repository = repository;
        this.sealing = sealing;
    }

    Gap record(String tenant, Gap first, UUID message, double confidence) {
        return transactions.write(tenant, () -> {
            repository.insertIfAbsent(first.gapId(), sealed(tenant, first, "question", first.question()), sealed(tenant, first, "missing", first.missing()),
                    sealed(tenant, first, "closed_by", first.closedBy()), first.lowestConfidence());
            if (repository.note(first.gapId(), message) == 1) {
                repository.countUp(first.gapId(), confidence);
            }
            return opened(tenant, repository.findByGapId(first.gapId()).orElseThrow());
        });
    }

    List<Gap> list(String tenant, @Nullable String after, int limit) {
        return transactions.read(tenant, () -> repository.findByGapIdGreaterThanOrderByGapId(after == null ? "" : after, Pageable.from(0, limit)))
                .stream().map(gap -> opened(tenant, gap)).toList();
    }

    private String sealed(String tenant, Gap gap, String column, String text) {
        return sealing.seal(tenant, place(gap, column), text);
    }

    private Gap opened(String tenant, Gap gap) {
        return new Gap(gap.gapId(), sealing.open(tenant, place(gap, "question"), gap.question()), sealing.open(tenant, place(gap, "missing"), gap.missing()),
                sealing.open(tenant, place(gap, "closed_by"), gap.closedBy()), gap.lowestConfidence(), gap.times());
    }

    private static String place(Gap gap, String column) {
        return "gap/" + gap.gapId() + "/" + column;
    }

    void delete(String tenant, String id) {
        if (transactions.write(tenant, () -> repository.deleteByGapId(id)) == 0) {
            throw new EdrsException(GapError.GAP_NOT_FOUND, "There is no gap '%s'.".formatted(id));
        }
    }
}
