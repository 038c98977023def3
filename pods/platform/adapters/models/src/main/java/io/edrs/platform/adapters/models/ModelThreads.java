package io.edrs.platform.adapters.models;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The bounded platform threads a session works on: callers' virtual threads are never pinned. */
final class ModelThreads implements AutoCloseable {

    private static final Duration OPENING = Duration.ofMinutes(2);

    private final ExecutorService threads;
    private final Future<MiniLmSession> session;

    ModelThreads(int count, Callable<MiniLmSession> opening) {
        threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        session = threads.submit(opening);
    }

    /** A vector for each text, side by side. */
    List<float[]> embed(List<String> texts) {
        try {
            var vectors = new ArrayList<float[]>(texts.size());
            for (var vector : threads.invokeAll(texts.stream().map(this::embedding).toList())) {
                vectors.add(vector.get(0, TimeUnit.SECONDS));
            }
            return vectors;
        } catch (ExecutionException | TimeoutException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "The embedding model failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.UNEXPECTED, "The embedding was interrupted.", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        if (session.state() == Future.State.SUCCESS) {
            session.resultNow().close();
        }
    }

    private Callable<float[]> embedding(String text) {
        return () -> session.get(OPENING.toSeconds(), TimeUnit.SECONDS).embed(text);
    }
}
