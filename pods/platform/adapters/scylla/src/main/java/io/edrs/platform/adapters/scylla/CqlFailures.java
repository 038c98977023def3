package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.servererrors.InvalidConfigurationInQueryException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Turns what the driver throws into a code. */
final class CqlFailures {

    private CqlFailures() {}

    /** Runs a call of the driver. */
    static <T> T told(Callable<T> call) {
        try {
            return call.call();
        } catch (EdrsException e) {
            throw e;
        } catch (ExecutionException e) {
            throw of(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw of(e);
        } catch (Exception e) {
            throw of(e);
        }
    }

    private static EdrsException of(Throwable cause) {
        if (authentication(cause)) {
            return new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "The cluster refuses the user or the password; set them in the URL as scylla://user:password@….", cause);
        }
        return new EdrsException(code(cause), "The cluster could not do it: " + cause.getMessage(), cause);
    }

    private static KernelError code(Throwable cause) {
        return switch (cause) {
            case UnauthorizedException e -> KernelError.NOT_PERMITTED;
            case InvalidKeyspaceException e -> KernelError.CONFIGURATION_INVALID;
            case InvalidConfigurationInQueryException e -> KernelError.CONFIGURATION_INVALID;
            case InvalidQueryException e -> KernelError.UNEXPECTED;
            case SyntaxError e -> KernelError.UNEXPECTED;
            // Timeouts, too few replicas, overload, no node: the rest of what the driver says passes.
            case DriverException e -> KernelError.STORE_UNAVAILABLE;
            case IllegalStateException e -> KernelError.STORE_UNAVAILABLE;
            case TimeoutException e -> KernelError.STORE_UNAVAILABLE;
            case InterruptedException e -> KernelError.STORE_UNAVAILABLE;
            default -> KernelError.UNEXPECTED;
        };
    }

    private static boolean authentication(Throwable cause) {
        return cause instanceof AuthenticationException || cause instanceof AllNodesFailedException all
                && all.getAllErrors().values().stream().flatMap(List::stream).anyMatch(AuthenticationException.class::isInstance);
    }
}
