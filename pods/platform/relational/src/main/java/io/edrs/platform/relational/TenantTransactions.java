package io.edrs.platform.relational;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.SqlFailures;
import io.edrs.platform.store.TenantScope;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The transactions of one service's data source, each for one tenant: its repositories see that tenant's rows inside, and
 * none outside. Failures of the database come out as {@link EdrsException}.
 */
@EachBean(DataSource.class)
public class TenantTransactions {

    private final TransactionOperations<Connection> transactions;

    TenantTransactions(@Parameter TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Runs the work in a transaction of the tenant, whole or not at all. */
    public <T> T write(String tenant, Supplier<T> work) {
        return TenantScope.in(tenant, () -> told(() -> transactions.executeWrite(status -> work.get())));
    }

    /** Transactions that several writes share; {@code first} runs once at the beginning of each, and takes a lock or does nothing. */
    public GroupedWrites grouped(Runnable first) {
        return new GroupedWrites(this, first);
    }

    /** Runs the work in a transaction of the tenant that changes nothing. */
    public <T> T read(String tenant, Supplier<T> work) {
        return TenantScope.in(tenant, () -> told(() -> transactions.executeRead(status -> work.get())));
    }

    private static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockException e) {
            throw new EdrsException(KernelError.VERSION_CONFLICT, "Somebody else changed the row at the same time.", e);
        } catch (DataAccessException | TransactionException e) {
            throw SqlFailures.within(e).map(sql -> SqlFailures.of("keep the rows", sql))
                    .orElseGet(() -> new EdrsException(KernelError.UNEXPECTED, "The rows could not be kept: " + e.getMessage(), e));
        }
    }
}
