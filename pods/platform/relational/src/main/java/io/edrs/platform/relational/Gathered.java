package io.edrs.platform.relational;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Works that come within a moment run in one transaction (group commit): the first to come waits for the others and runs them all. */
final class Gathered {

    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private List<Entry<?>> waiting = new ArrayList<>();

    private record Entry<T>(Supplier<T> work, CompletableFuture<T> done) {

        Runnable run() {
            var result = work.get();
            return () -> done.complete(result);
        }
    }

    <T> T run(Supplier<T> work, Consumer<Runnable> transaction) {
        var entry = new Entry<>(work, new CompletableFuture<>());
        if (isFirst(entry)) {
            LockSupport.parkNanos(MOMENT.toNanos());
            together(all(), transaction);
        }
        return outcome(entry.done());
    }

    private static <T> T outcome(CompletableFuture<T> done) {
        try {
            return done.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The rows were not written within " + LONGEST.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Writing the rows was interrupted.", e);
        }
    }

    private synchronized boolean isFirst(Entry<?> entry) {
        waiting.add(entry);
        return waiting.size() == 1;
    }

    private synchronized List<Entry<?>> all() {
        var all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    /** When one fails, each is run again by itself, so that it alone is told. */
    private static void together(List<Entry<?>> entries, Consumer<Runnable> transaction) {
        var finished = new ArrayList<Runnable>();
        try {
            transaction.accept(() -> entries.forEach(entry -> finished.add(entry.run())));
            finished.forEach(Runnable::run);
        } catch (RuntimeException | Error failed) {
            if (entries.size() == 1) {
                entries.getFirst().done().completeExceptionally(failed);
            } else {
                entries.forEach(entry -> together(List.of(entry), transaction));
            }
        }
    }
}
