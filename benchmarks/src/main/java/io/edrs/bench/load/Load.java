package io.edrs.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Runs numbered requests and times them. */
public final class Load {

    private Load() {}

    /** One request; throws when it fails. */
    @FunctionalInterface
    public interface Request {
        /** Makes the request of that number. */
        void make(int number) throws Exception;
    }

    /** @param seconds from the first request to the last answer */
    public record Outcome(Latencies latencies, double seconds) {

        /** Successes per second. */
        public double rate() {
            return latencies.count() / seconds;
        }
    }

    /**
     * Open loop: requests begin when they are due, whether earlier ones have ended or not, and a request's time counts
     * from when it was due.
     */
    public static Outcome open(double perSecond, Duration length, Request request) {
        var latencies = new Latencies();
        var count = (int) Math.round(perSecond * length.toMillis() / 1000);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var number = i;
                var due = begin + Math.round(i * 1e9 / perSecond);
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                threads.execute(() -> time(latencies, due, number, request));
            }
        }
        return new Outcome(latencies, (System.nanoTime() - begin) / 1e9);
    }

    /** Closed loop: so many at once, each the next as soon as its last is answered. */
    public static Outcome closed(int atOnce, Duration length, Request request) {
        var latencies = new Latencies();
        var numbers = new AtomicInteger();
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < atOnce; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        time(latencies, System.nanoTime(), numbers.getAndIncrement(), request);
                    }
                });
            }
        }
        return new Outcome(latencies, (System.nanoTime() - begin) / 1e9);
    }

    private static void time(Latencies latencies, long since, int number, Request request) {
        try {
            request.make(number);
            latencies.add(System.nanoTime() - since);
        } catch (Exception failed) {
            latencies.fail();
        }
    }
}
