package io.edrs.platform.adapters.models;

import ai.djl.translate.TranslateException;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The bounded platform threads a session works on: callers' virtual threads are never pinned. */
final class ModelThreads implements AutoCloseable {

    private static final int LONGEST_SECONDS = 300;
    private static final Duration OPENING = Duration.ofMinutes(2);

    private final ExecutorService threads;
    private final Future<MiniLmSession> session;

    ModelThreads(int count, Callable<MiniLmSession> opening) {
        threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        session = threads.submit(opening);
    }

    /** The text's vector, when its turn has come. */
    CompletableFuture<float[]> embed(String text) {
        return CompletableFuture.supplyAsync(() -> embedding(text), threads);
    }

    /** Waits for a vector. */
    static float[] await(CompletableFuture<float[]> vector) {
        try {
            return vector.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "The embedding model took more than " + LONGEST_SECONDS + " s.", e);
        } catch (ExecutionException e) {
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

    private float[] embedding(String text) {
        try {
            return session.get(OPENING.toSeconds(), TimeUnit.SECONDS).embed(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException | TimeoutException | TranslateException e) {
            throw new CompletionException(e);
        }
    }
}
