package io.edrs.launcher.stores.guard;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Whether a failure means that the store is out of reach. */
final class Away {

    private static final String CONNECTION_EXCEPTION = "08";

    private Away() {}

    static boolean is(Throwable thrown) {
        return thrown instanceof EdrsException known ? known.code() == KernelError.STORE_UNAVAILABLE
                : thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION_EXCEPTION);
    }
}
