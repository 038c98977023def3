package io.edrs.platform.relational;

import io.edrs.platform.kernel.compute.GroupCommit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Writes that share a transaction with what else is written here for the tenant in the same moment: for events of which many come and nobody waits. */
public final class GroupedWrites {

    private final GroupCommit<Runnable> group;

    GroupedWrites(TenantTransactions transactions, Runnable first) {
        this.group = new GroupCommit<>((tenant, works) -> transactions.write(tenant, () -> {
            first.run();
            works.forEach(Runnable::run);
            return tenant;
        }));
    }

    /** As {@link TenantTransactions#write}. The work may run twice; it must do nothing but read and write rows, in one order. */
    public <T> T write(String tenant, Supplier<T> work) {
        var result = new AtomicReference<T>();
        group.add(tenant, () -> result.set(work.get()));
        return result.get();
    }
}
