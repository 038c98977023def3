package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.store.Accepted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leases in memory, by its clock. */
public final class FakeLeases implements Leases {

    private final Clock clock;
    private final Map<String, Lease> leases = new HashMap<>();

    public FakeLeases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean acquire(String name, String holder, Duration timeToLive) {
        var now = clock.instant();
        var until = now.plusMillis(Accepted.leaseTime(timeToLive));
        var standing = leases.get(Accepted.id(name));
        if (standing != null && !standing.holder().equals(holder) && standing.expiresAt().isAfter(now)) {
            return false;
        }
        leases.put(name, new Lease(Accepted.id(holder), until));
        return true;
    }

    @Override
    public synchronized void release(String name, String holder) {
        Accepted.id(holder);
        leases.computeIfPresent(Accepted.id(name), (n, lease) -> lease.holder().equals(holder) ? null : lease);
    }

    private record Lease(String holder, Instant expiresAt) {}
}
