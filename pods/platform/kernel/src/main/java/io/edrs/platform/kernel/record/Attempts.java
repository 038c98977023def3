package io.edrs.platform.kernel.record;

import java.util.UUID;

/** Failed attempts by event, counted across processes and restarts. */
public interface Attempts {

    /** Counts one more failure and returns how many there are now; the first cause is kept. */
    Failure countFailure(String tenant, String handler, UUID eventId, String cause);

    /** Forgets the count, after success or dead letter. */
    void clear(String tenant, String handler, UUID eventId);

    /** @param count failures so far @param firstCause what went wrong the first time */
    record Failure(int count, String firstCause) {}
}
