package io.edrs.platform.kernel.record;

import java.time.Duration;

/** Leases: at most one holder at a time in the whole cluster, by the database's clock. */
public interface Leases {

    /** Takes or renews the lease for the holder; false when another holds it. */
    boolean acquire(String name, String holder, Duration timeToLive);

    /** Gives it back when the holder has it. */
    void release(String name, String holder);
}
