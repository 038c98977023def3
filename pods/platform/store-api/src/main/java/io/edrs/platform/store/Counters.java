package io.edrs.platform.store;

import java.time.Duration;

/**
 * Whole numbers counted by many processes together, by tenant, counter and key. Every adapter passes
 * {@code CountersContract}. Names and times as in {@link Cache}. A sum never falls below zero, and an addition that would
 * pass 2^53 - 1 is refused.
 */
public interface Counters {

    /** Adds, or takes away down to zero, and returns the sum; the first addition sets when the counter starts again from zero, later ones leave that moment. */
    long add(String tenant, String counter, String key, long amount, Duration expiresAfter);

    /** Adds an amount, not negative, unless the sum would pass the limit; returns the sum, or -1 with nothing added. */
    long addUpTo(String tenant, String counter, String key, long amount, long limit, Duration expiresAfter);

    /** The sum, 0 when nothing was counted or its time is over. */
    long read(String tenant, String counter, String key);
}
