package io.edrs.platform.kernel.compute;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one bounded pool for work of more than a few milliseconds on a core, so that virtual threads and the broker's callbacks never starve. */
@Singleton
public final class Computation {

    private static final Logger LOG = LoggerFactory.getLogger(Computation.class);
    private static final long LIMIT_SECONDS = 120;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Worker::new);

    /** A thread of the pool: work that runs on one needs no other. */
    private static final class Worker extends Thread {

        private static final AtomicInteger MADE = new AtomicInteger();

        Worker(Runnable work) {
            super(work, "edrs-compute-" + MADE.getAndIncrement());
            setDaemon(true);
        }
    }

    /** Runs the work on the pool and waits; throws what it threw. Interrupted, it gives the work up. The work must not use the bus. */
    public <T> T run(Supplier<T> work) {
        if (Thread.currentThread() instanceof Worker) {
            return work.get();
        }
        var running = threads.submit(work::get);
        try {
            return running.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while computing.", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("A computation took longer than %d s.".formatted(LIMIT_SECONDS), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** Runs the works side by side on the pool; what threw is told to the log and empty; what was not done in time is cancelled and empty. Each result keeps its work's place. */
    public <T> List<Optional<T>> runAll(List<Supplier<T>> works, Duration within) {
        try {
            return threads.invokeAll(works.stream().<Callable<T>>map(work -> work::get).toList(), within.toMillis(), TimeUnit.MILLISECONDS)
                    .stream().map(Computation::done).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while computing.", e);
        }
    }

    private static <T> Optional<T> done(Future<T> future) {
        if (future.state() == Future.State.FAILED) {
            LOG.warn("One of the works that ran side by side failed; the others stand", future.exceptionNow());
        }
        return future.state() == Future.State.SUCCESS ? Optional.ofNullable(future.resultNow()) : Optional.empty();
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
