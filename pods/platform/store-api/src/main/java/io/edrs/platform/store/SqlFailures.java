package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Turns what a relational driver throws into a code, by the class of its SQLSTATE. */
public final class SqlFailures {

    private SqlFailures() {}

    /** What it means that the server could not do it. */
    public static EdrsException of(String what, SQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause instanceof SQLTransientConnectionException && cause.getCause() instanceof SQLException reason) {
            return new EdrsException(KernelError.STORE_UNAVAILABLE, "PostgreSQL gives no connection, it is away or overloaded: " + reason.getMessage(), cause);
        }
        return new EdrsException(code(state, cause), "PostgreSQL could not " + what + " (" + state + "): " + cause.getMessage(), cause);
    }

    /** The driver's exception inside whatever a framework wrapped around it. */
    public static Optional<SQLException> within(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static KernelError code(String state, SQLException cause) {
        if (cause instanceof SQLTransientConnectionException || isUnavailable(state)) {
            return KernelError.STORE_UNAVAILABLE;
        }
        if (state.startsWith("22")) {
            return KernelError.REQUEST_INVALID;
        }
        return switch (state) {
            case "23505" -> KernelError.VERSION_CONFLICT;
            case "42501" -> KernelError.NOT_PERMITTED;
            case "28000", "28P01", "3D000" -> KernelError.CONFIGURATION_INVALID;
            default -> KernelError.UNEXPECTED;
        };
    }

    private static boolean isUnavailable(String state) {
        // 08 connection, 25006 read-only standby, 40 rolled back, 53 resources, 55P03 lock, 57 operator, 58 system.
        return state.startsWith("08") || state.startsWith("40") || state.startsWith("53") || state.startsWith("57")
                || state.startsWith("58") || state.equals("25006") || state.equals("55P03");
    }
}
