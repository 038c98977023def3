package io.edrs.bench.load;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Times of single requests, taken by many threads at once. */
public final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    /** Notes a success. */
    public void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    /** Notes a failure. */
    public void fail() {
        errors.incrementAndGet();
    }

    /** How many succeeded. */
    public int count() {
        return nanos.size();
    }

    /** How many failed. */
    public int errors() {
        return errors.get();
    }

    /** The value that this share of the successes stayed within, in milliseconds. */
    public double percentile(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    @Override
    public String toString() {
        return Arrays.toString(new double[] {percentile(0.5), percentile(0.95), percentile(0.99)});
    }
}
