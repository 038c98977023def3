package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Turns what the driver throws into a code, by the class of its SQLSTATE. */
final class Failures {

    private Failures() {}

    static EdrsException of(String what, SQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        var code = code(state, cause);
        return new EdrsException(code, "PostgreSQL could not " + what + " (" + state + "): " + cause.getMessage(), cause);
    }

    private static KernelError code(String state, SQLException cause) {
        if (cause instanceof SQLTransientConnectionException || isUnavailable(state)) {
            return KernelError.STORE_UNAVAILABLE;
        }
        if (state.startsWith("22")) {
            return KernelError.REQUEST_INVALID;
        }
        return switch (state) {
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
