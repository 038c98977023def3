package io.edrs.platform.adapters.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Set;
import java.util.function.Supplier;

/** Turns what the driver throws into a code. */
final class MongoFailures {

    private static final Set<Integer> REFUSED = Set.of(13, 8000);
    private static final Set<Integer> CREDENTIALS = Set.of(18);
    // Feed positions: change stream fatal, history lost, token unreadable.
    private static final Set<Integer> POSITIONS = Set.of(280, 286, 260, 40647, 50811);
    private static final Set<String> PASSING = Set.of(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL, "RetryableWriteError");

    private MongoFailures() {}

    /** Runs a call of the driver. */
    static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoSecurityException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "MongoDB refuses the user or the password; set them, and ?authSource= where the user was made, in the URL.", e);
        } catch (MongoException e) {
            throw new EdrsException(code(e), "MongoDB could not do it: " + e.getMessage(), e);
        }
    }

    private static KernelError code(MongoException e) {
        if (e instanceof MongoTimeoutException timeout && timeout.getMessage().contains("MongoSecurityException")) {
            return KernelError.CONFIGURATION_INVALID;
        }
        return switch (e) {
            case MongoSocketException away -> KernelError.STORE_UNAVAILABLE;
            case MongoTimeoutException away -> KernelError.STORE_UNAVAILABLE;
            case MongoNotPrimaryException away -> KernelError.STORE_UNAVAILABLE;
            case MongoNodeIsRecoveringException away -> KernelError.STORE_UNAVAILABLE;
            case MongoWriteConcernException away -> KernelError.STORE_UNAVAILABLE;
            case MongoIncompatibleDriverException old -> KernelError.CONFIGURATION_INVALID;
            case MongoConfigurationException wrong -> KernelError.CONFIGURATION_INVALID;
            case MongoCommandException command -> code(command);
            default -> PASSING.stream().anyMatch(e::hasErrorLabel) ? KernelError.STORE_UNAVAILABLE : KernelError.UNEXPECTED;
        };
    }

    private static KernelError code(MongoCommandException e) {
        if (REFUSED.contains(e.getErrorCode())) {
            return KernelError.NOT_PERMITTED;
        }
        if (CREDENTIALS.contains(e.getErrorCode())) {
            return KernelError.CONFIGURATION_INVALID;
        }
        if (POSITIONS.contains(e.getErrorCode())) {
            return KernelError.REQUEST_INVALID;
        }
        return PASSING.stream().anyMatch(e::hasErrorLabel) ? KernelError.STORE_UNAVAILABLE : KernelError.UNEXPECTED;
    }
}
