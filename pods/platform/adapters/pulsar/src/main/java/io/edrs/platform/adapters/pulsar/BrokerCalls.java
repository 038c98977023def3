package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pulsar.client.api.PulsarClientException.IncompatibleSchemaException;
import org.apache.pulsar.client.api.PulsarClientException.InvalidMessageException;

/** Waits for the broker and says its failures as errors of the kernel. */
final class BrokerCalls {

    private BrokerCalls() {}

    static <T> T await(CompletionStage<T> call, Duration limit, String what) {
        try {
            return call.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e, what);
        } catch (TimeoutException e) {
            throw new EdrsException(KernelError.BROKER_UNAVAILABLE,
                    "The broker did not %s within %s ms".formatted(what, limit.toMillis()), e);
        } catch (ExecutionException e) {
            throw failure(e, what);
        }
    }

    /** Waits for a call that ends by itself at a limit of its own: no timer is set and cancelled for each. */
    static <T> T awaitEnding(CompletableFuture<T> call, String what) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            throw interrupted(e, what);
        } catch (ExecutionException e) {
            throw failure(e, what);
        }
    }

    private static EdrsException interrupted(InterruptedException e, String what) {
        Thread.currentThread().interrupt();
        return new EdrsException(KernelError.BROKER_UNAVAILABLE, "Interrupted while the broker was to " + what, e);
    }

    static EdrsException failure(Throwable thrown, String what) {
        var cause = root(thrown);
        if (cause instanceof EdrsException known) {
            return known;
        }
        var code = cause instanceof IncompatibleSchemaException || cause instanceof InvalidMessageException
                ? KernelError.EVENT_INVALID : KernelError.BROKER_UNAVAILABLE;
        return new EdrsException(code, "The broker did not %s: %s".formatted(what, cause.getMessage()), cause);
    }

    static Throwable root(Throwable thrown) {
        var cause = thrown;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
