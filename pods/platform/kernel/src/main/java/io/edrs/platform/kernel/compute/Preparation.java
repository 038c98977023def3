package io.edrs.platform.kernel.compute;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that must be done once before anything else, begun by the first who needs it and done beside them all; what failed
 * is begun anew by the next.
 */
public final class Preparation<T> {

    private final String what;
    private final Supplier<T> work;
    private @Nullable CompletableFuture<T> under;

    /** @param what is prepared, for the message to those who cannot wait */
    public Preparation(String what, Supplier<T> work) {
        this.what = what;
        this.work = work;
    }

    /** What was prepared, however long it takes; throws what the work threw. */
    public T await() {
        return within(Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000));
    }

    /** What was prepared; throws {@code NOT_READY} (UNAVAILABLE) when it takes longer, so that an asker hears why and asks again. */
    public T within(Duration patience) {
        var begun = begun();
        try {
            return begun.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new EdrsException(KernelError.NOT_READY, "%s is being made ready; try again.".formatted(what), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.NOT_READY, "Interrupted while waiting for %s.".formatted(what), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** What was prepared, if it is. */
    public synchronized Optional<T> done() {
        return under != null && under.state() == Future.State.SUCCESS ? Optional.of(under.resultNow()) : Optional.empty();
    }

    private synchronized CompletableFuture<T> begun() {
        if (under == null || under.isCompletedExceptionally()) {
            var beginning = new CompletableFuture<T>();
            under = beginning;
            Thread.ofVirtual().name("prepare").start(() -> complete(beginning));
        }
        return under;
    }

    private void complete(CompletableFuture<T> result) {
        try {
            result.complete(work.get());
        } catch (Throwable failed) {
            result.completeExceptionally(failed);
        }
    }
}
