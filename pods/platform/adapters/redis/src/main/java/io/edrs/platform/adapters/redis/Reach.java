package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.error.EdrsException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls that may fail unnoticed by the caller: counted, logged once an outage, and spared for a moment after each failure. */
final class Reach {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private final RedisConnection connection;
    private final LongAdder unanswered = new LongAdder();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile long failedAt = System.nanoTime() - REST_NANOS;

    Reach(RedisConnection connection) {
        this.connection = connection;
    }

    <T> T call(T otherwise, Function<RedisClusterCommands<String, String>, T> call) {
        if (System.nanoTime() - failedAt < REST_NANOS) {
            unanswered.increment();
            return otherwise;
        }
        try {
            var answer = connection.call(call);
            if (away.get() && away.compareAndSet(true, false)) {
                LOG.info("The cache at {} answers again.", connection.address().text());
            }
            return answer;
        } catch (EdrsException e) {
            return failed(otherwise, e);
        }
    }

    long unanswered() {
        return unanswered.sum();
    }

    private <T> T failed(T otherwise, EdrsException failure) {
        unanswered.increment();
        // A server that answers, if only with an error, costs no waiting.
        if (!(failure.getCause() instanceof RedisCommandExecutionException)) {
            failedAt = System.nanoTime();
        }
        if (away.compareAndSet(false, true)) {
            LOG.warn("The cache counts as empty: {}", failure.getMessage());
        }
        return otherwise;
    }
}
