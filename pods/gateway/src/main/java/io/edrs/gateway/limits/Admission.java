package io.edrs.gateway.limits;

import io.edrs.platform.kernel.error.EdrsException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may go on, and how much its key has left.
 *
 * @param refusal null when it may
 * @param retryAfter seconds until trying again may help, 0 when it was admitted
 * @param reset seconds since 1970 at which the whole allowance is there again
 */
record Admission(Tier tier, @Nullable EdrsException refusal, long remaining, long retryAfter, long reset, Runnable release) {

    boolean isAdmitted() {
        return refusal == null;
    }
}
