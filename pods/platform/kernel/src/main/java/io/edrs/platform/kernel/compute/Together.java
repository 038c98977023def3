package io.edrs.platform.kernel.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Does the same for each of several things at the same time; for calls that wait for others, not for work of the processor. */
public final class Together {

    private static final int MOST = 16;

    private Together() {}

    /** Returns when all have ended, at most sixteen running at a time; throws the first failure, in the order given. */
    public static <T> void each(Collection<T> things, Consumer<T> action) {
        var room = new Semaphore(MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Void>>();
            things.forEach(thing -> calls.add(() -> within(room, thing, action)));
            // All have ended by then.
            for (var call : threads.invokeAll(calls)) {
                call.get(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while several calls ran.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private static <T> Void within(Semaphore room, T thing, Consumer<T> action) throws InterruptedException {
        room.acquire();
        try {
            action.accept(thing);
            return null;
        } finally {
            room.release();
        }
    }
}
