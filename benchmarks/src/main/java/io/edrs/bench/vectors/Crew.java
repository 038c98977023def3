package io.edrs.bench.vectors;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A few threads that do the same work; the first failure of any ends the measurement. */
public final class Crew {

    private Crew() {}

    /** Runs all tasks on so many threads and returns when they are done. */
    public static void run(int threads, List<Runnable> tasks) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            tasks.stream().map(task -> CompletableFuture.runAsync(task, pool)).toList().forEach(CompletableFuture::join);
        }
    }
}
