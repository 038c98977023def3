package io.edrs.platform.store;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One load per key at a time in this process: who comes meanwhile waits for it and gets the same value or failure. A key
 * forgotten while it is loaded is not kept, so that an eviction is never undone by an older load.
 *
 * @param <K> with equals
 */
public final class SingleFlight<K> {

    private static final long PATIENCE_SECONDS = 60;
    private final Map<K, Flight> flights = new ConcurrentHashMap<>();

    private record Flight(Thread pilot, CompletableFuture<String> value) {}

    /** Whether what was loaded may still be kept. */
    @FunctionalInterface
    public interface Current {
        boolean holds();
    }

    /** The loaded value; {@code work} runs in the first caller's thread and asks its argument before it keeps anything. */
    public String load(K key, Supplier<String> alone, BiFunction<K, Current, String> work) {
        var mine = new Flight(Thread.currentThread(), new CompletableFuture<>());
        var standing = flights.putIfAbsent(key, mine);
        return standing == null ? fly(key, mine, work) : await(standing, alone);
    }

    /** Has what is being loaded for these keys not kept. */
    public void forget(Predicate<K> which) {
        flights.keySet().removeIf(which);
    }

    private String fly(K key, Flight flight, BiFunction<K, Current, String> work) {
        try {
            var value = work.apply(key, () -> flights.get(key) == flight);
            flight.value().complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            flight.value().completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(key, flight);
        }
    }

    private static String await(Flight flight, Supplier<String> alone) {
        if (flight.pilot() == Thread.currentThread()) {
            throw new IllegalStateException("A load asks for the very key that it loads.");
        }
        try {
            return flight.value().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return alone.get();
        } catch (TimeoutException e) {
            return alone.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
