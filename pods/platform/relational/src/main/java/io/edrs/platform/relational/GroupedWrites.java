package io.edrs.platform.relational;

import io.edrs.platform.kernel.compute.GroupCommit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Writes that share a transaction with what else is written here for the tenant in the same moment: for events of which many come and nobody waits. */
public final class GroupedWrites {

    private final TenantTransactions transactions;
    private final Runnable first;
    private final Map<String, GroupCommit<Runnable>> groups = new ConcurrentHashMap<>();

    GroupedWrites(TenantTransactions transactions, Runnable first) {
        this.transactions = transactions;
        this.first = first;
    }

    /** As {@link TenantTransactions#write}. The work may run twice; it must do nothing but read and write rows, in one order. */
    public <T> T write(String tenant, Supplier<T> work) {
        var result = new AtomicReference<T>();
        groups.computeIfAbsent(tenant, unseen -> new GroupCommit<>(works -> transactions.write(tenant, () -> {
            first.run();
            works.forEach(Runnable::run);
            return tenant;
        }))).add(() -> result.set(work.get()));
        return result.get();
    }
}
