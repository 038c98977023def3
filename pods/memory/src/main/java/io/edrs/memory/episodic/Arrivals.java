package io.edrs.memory.episodic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Which turns this process has remembered lately, and who waits for one. */
@Singleton
final class Arrivals {

    private static final int REMEMBERED = 200_000;

    private record Key(String tenant, UUID eventId) {}

    private final Cache<Key, Boolean> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Map<Key, Set<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();

    boolean isKnown(String tenant, UUID eventId) {
        return known.getIfPresent(new Key(tenant, eventId)) != null;
    }

    void arrived(String tenant, UUID eventId) {
        var key = new Key(tenant, eventId);
        known.put(key, true);
        var waiters = waiting.remove(key);
        if (waiters != null) {
            waiters.forEach(waiter -> waiter.complete(null));
        }
    }

    /** Whether it is known, was stored before this process knew, or arrives within the time. */
    boolean await(String tenant, UUID eventId, BooleanSupplier stored, Duration patience) {
        if (isKnown(tenant, eventId)) {
            return true;
        }
        var key = new Key(tenant, eventId);
        var waiter = new CompletableFuture<Void>();
        waiting.compute(key, (same, waiters) -> with(waiter, waiters));
        try {
            // Looked up only once the waiter stands, or an arrival in between would go unnoticed.
            return isKnown(tenant, eventId) || stored.getAsBoolean() || arrivesWithin(patience, waiter);
        } finally {
            waiting.computeIfPresent(key, (same, waiters) -> without(waiter, waiters));
        }
    }

    int waiting() {
        return waiting.size();
    }

    private static boolean arrivesWithin(Duration patience, CompletableFuture<Void> waiter) {
        try {
            waiter.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("An arrival is never announced as a failure.", e);
        }
    }

    private static Set<CompletableFuture<Void>> with(
            CompletableFuture<Void> waiter, @Nullable Set<CompletableFuture<Void>> waiters) {
        var all = waiters == null ? ConcurrentHashMap.<CompletableFuture<Void>>newKeySet() : waiters;
        all.add(waiter);
        return all;
    }

    private static @Nullable Set<CompletableFuture<Void>> without(
            CompletableFuture<Void> waiter, Set<CompletableFuture<Void>> waiters) {
        waiters.remove(waiter);
        return waiters.isEmpty() ? null : waiters;
    }
}
