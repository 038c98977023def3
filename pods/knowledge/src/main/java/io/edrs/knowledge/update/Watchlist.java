package io.edrs.knowledge.update;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources of each tenant, and what was found when they were looked at. */
@Singleton
final class Watchlist {

    private final TenantTransactions transactions;
    private final SourceRepository sources;
    private final DriftRepository drifts;

    Watchlist(@Named("knowledge-update") TenantTransactions transactions, SourceRepository sources, DriftRepository drifts) {
        this.transactions = transactions;
        this.sources = sources;
        this.drifts = drifts;
    }

    Source watch(String tenant, Source source) {
        return transactions.write(tenant, () -> {
            sources.watch(source.sourceId(), source.kind(), source.address(), source.everySeconds(), source.expiresAt(), source.nextAt());
            return sources.findBySourceId(source.sourceId()).orElseThrow();
        });
    }

    Source find(String tenant, String id) {
        return transactions.read(tenant, () -> sources.findBySourceId(id)).orElseThrow(() -> unknown(id));
    }

    List<Source> list(String tenant, @Nullable String after, int limit) {
        return transactions.read(tenant, () -> sources.findBySourceIdGreaterThanOrderBySourceId(after == null ? "" : after, Pageable.from(0, limit)));
    }

    List<Source> due(String tenant, Instant now, int most) {
        return transactions.read(tenant, () -> sources.due(now, most));
    }

    Source looked(String tenant, Source source, Instant nextAt, Instant at, int failures, String outcome) {
        transactions.write(tenant, () -> sources.looked(source.sourceId(), nextAt, at, failures, outcome));
        return new Source(source.sourceId(), source.kind(), source.address(), source.everySeconds(), source.expiresAt(), nextAt, at, failures, outcome);
    }

    void stop(String tenant, String id) {
        if (transactions.write(tenant, () -> sources.deleteBySourceId(id)) == 0) {
            throw unknown(id);
        }
    }

    /** A deleted document is not looked at again, and nothing of what it said is kept. */
    void forget(String tenant, String name) {
        transactions.write(tenant, () -> sources.deleteNamed(name) + drifts.emptyOf(name));
    }

    Set<String> documents(String tenant, Source source) {
        return Set.copyOf(transactions.read(tenant, () -> sources.documents(source.sourceId())));
    }

    void note(String tenant, Source source, String name, boolean isThere) {
        transactions.write(tenant, () -> isThere ? sources.note(source.sourceId(), name) : sources.forget(source.sourceId(), name));
    }

    void report(String tenant, Drift drift) {
        transactions.write(tenant, () -> drifts.save(drift));
    }

    List<Drift> drifts(String tenant, Instant since, int limit) {
        return transactions.read(tenant, () -> drifts.since(since, limit));
    }

    private static EdrsException unknown(String id) {
        return new EdrsException(UpdateError.SOURCE_NOT_FOUND, "There is no source '%s'.".formatted(id));
    }
}
