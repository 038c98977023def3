package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.pulsar.client.admin.PulsarAdminException.ConflictException;
import org.apache.pulsar.client.admin.PulsarAdminException.NotFoundException;

/** Calls of the broker's administration that may run side by side; what is there already, or gone already, is no failure. */
final class AdminCalls {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private AdminCalls() {}

    static CompletableFuture<Void> unlessPresent(CompletableFuture<Void> creation) {
        return unlessPresent(creation, () -> CompletableFuture.completedFuture(null));
    }

    static CompletableFuture<Void> unlessPresent(CompletableFuture<Void> creation, Supplier<CompletableFuture<Void>> otherwise) {
        return creation.exceptionallyCompose(failure -> BrokerCalls.root(failure) instanceof ConflictException
                ? otherwise.get() : CompletableFuture.failedFuture(failure));
    }

    static <T> CompletableFuture<T> unlessGone(CompletableFuture<T> call, T otherwise) {
        return call.exceptionallyCompose(failure -> BrokerCalls.root(failure) instanceof NotFoundException
                ? CompletableFuture.completedFuture(otherwise) : CompletableFuture.failedFuture(failure));
    }

    static CompletableFuture<Void> schema(CompletableFuture<Void> upload, String eventType) {
        return upload.exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                BrokerCalls.root(failure) instanceof ConflictException refused
                ? new EdrsException(KernelError.EVENT_INVALID, "The schema of %s does not go with its earlier versions: %s"
                        .formatted(eventType, refused.getHttpError()), refused) : failure));
    }

    static CompletableFuture<Void> all(Collection<? extends CompletableFuture<?>> calls) {
        return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
    }

    static <T> T await(CompletableFuture<T> call, String what) {
        return BrokerCalls.await(call, PATIENCE, what);
    }
}
