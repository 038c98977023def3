package io.edrs.launcher.stores.guard;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * When to try again: exponential backoff with full jitter (AWS Architecture Blog, Brooker 2015) within a short deadline.
 *
 * @param most tries in all
 * @param within the longest that all of them, pauses included, may have taken when the next begins
 * @param first the longest first pause
 * @param waiting waits that many nanoseconds
 */
record Retrying(int most, Duration within, Duration first, LongConsumer waiting) {

    static Retrying usual() {
        return new Retrying(3, Duration.ofSeconds(1), Duration.ofMillis(40), LockSupport::parkNanos);
    }

    boolean mayTryAgain(int tries, long elapsedNanos) {
        return tries < most && elapsedNanos + longest(tries) <= within.toNanos();
    }

    void pause(int tries) {
        waiting.accept(ThreadLocalRandom.current().nextLong(longest(tries) + 1));
    }

    private long longest(int tries) {
        return first.toNanos() << (tries - 1);
    }
}
