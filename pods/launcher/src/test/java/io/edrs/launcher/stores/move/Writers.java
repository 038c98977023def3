package io.edrs.launcher.stores.move;

import io.edrs.launcher.acceptance.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Writers that go on all the time until they are stopped. */
final class Writers implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean stopped;

    void add(Runnable step) {
        running.add(threads.submit(() -> {
            while (!stopped) {
                step.run();
                done.incrementAndGet();
            }
        }));
    }

    /** Returns when so many more writes are done, or one writer failed. */
    void more(int writes) {
        var goal = done.get() + writes;
        Eventually.get("writers go on", () -> done.get() >= goal || running.stream().anyMatch(Future::isDone));
    }

    /** Stops them; fails when a write failed. */
    long stop() throws Exception {
        stopped = true;
        for (var writer : running) {
            writer.get(60, TimeUnit.SECONDS);
        }
        return done.get();
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }
}
