package io.edrs.platform.kernel.compute;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * What comes for a tenant within a moment is written together: the first to come waits for the others and writes for all. For
 * events of which many come and nobody waits; it costs each three hundredths of a second.
 */
public final class GroupCommit<T> {

    private static final Duration MOMENT = Duration.ofMillis(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 200;

    private final BiConsumer<String, List<T>> write;
    private final Map<String, List<Entry<T>>> waiting = new HashMap<>();

    private record Entry<T>(T what, CompletableFuture<Void> done) {}

    /** @param write stores for a tenant all it is given or throws; what it stored before may come again, by itself or with others */
    public GroupCommit(BiConsumer<String, List<T>> write) {
        this.write = write;
    }

    /**
     * Returns when it is stored, at most two hundred at a time. When a group fails, each is written again by itself and its
     * failure told to it alone; when the store is away, all are told so.
     *
     * @throws EdrsException {@code STORE_UNAVAILABLE} when it was not known within 60 s, or whatever the writing threw
     */
    public void add(String tenant, T what) {
        var entry = new Entry<>(what, new CompletableFuture<>());
        if (isFirst(tenant, entry)) {
            LockSupport.parkNanos(MOMENT.toNanos());
            var all = all(tenant);
            for (var from = 0; from < all.size(); from += MOST) {
                together(tenant, all.subList(from, Math.min(all.size(), from + MOST)));
            }
        }
        await(entry.done());
    }

    private synchronized boolean isFirst(String tenant, Entry<T> entry) {
        var all = waiting.computeIfAbsent(tenant, unseen -> new ArrayList<>());
        all.add(entry);
        return all.size() == 1;
    }

    private synchronized List<Entry<T>> all(String tenant) {
        return waiting.remove(tenant);
    }

    private void together(String tenant, List<Entry<T>> entries) {
        try {
            write.accept(tenant, entries.stream().map(Entry::what).toList());
            entries.forEach(entry -> entry.done().complete(null));
        } catch (RuntimeException | Error failed) {
            if (entries.size() == 1 || isAway(failed)) {
                entries.forEach(entry -> entry.done().completeExceptionally(failed));
            } else {
                entries.forEach(entry -> together(tenant, List.of(entry)));
            }
        }
    }

    private static boolean isAway(Throwable failed) {
        return failed instanceof EdrsException known && known.category() == Category.UNAVAILABLE;
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "It was not written within %d s.".formatted(LONGEST.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Writing was interrupted.", e);
        }
    }
}
