package io.edrs.bench.stores;

import io.edrs.launcher.stores.guard.Circuit;
import io.edrs.launcher.stores.guard.Guard;
import io.edrs.platform.store.Counters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.stream.IntStream;

/** What the guard (timer, errors, span, retries, circuit breaker) costs a call, around a port that does nothing. */
final class GuardOverhead {

    private static final int ROUNDS = 9;

    private GuardOverhead() {}

    private static final class Nothing implements Counters {

        private long sum;

        @Override
        public long add(String tenant, String counter, String key, long amount, Duration expiresAfter) {
            return sum += amount;
        }

        @Override
        public long addUpTo(String tenant, String counter, String key, long amount, long limit, Duration expiresAfter) {
            return sum += amount;
        }

        @Override
        public long read(String tenant, String counter, String key) {
            return sum;
        }
    }

    /** Nanoseconds a call, the median round's. */
    static double nanos(int calls) {
        var bare = new Nothing();
        var guarded = new Guard(new SimpleMeterRegistry(), OpenTelemetry.noop()).wrap(Counters.class, new Nothing(),
                new Guard.Use("counters", "nothing", "bench"), new Circuit("nothing", () -> {}));
        var found = IntStream.range(0, ROUNDS).mapToDouble(i -> time(guarded, calls) - time(bare, calls)).skip(2).sorted().toArray();
        return found[found.length / 2];
    }

    private static double time(Counters counters, int calls) {
        var before = System.nanoTime();
        for (var i = 0; i < calls; i++) {
            counters.add(PortWork.TENANT, PortWork.NAME, "key", 1, PortWork.DAY);
        }
        return (System.nanoTime() - before) / (double) calls;
    }
}
