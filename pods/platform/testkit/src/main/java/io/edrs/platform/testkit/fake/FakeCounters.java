package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Counters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counters in memory, by its clock. */
public final class FakeCounters implements Counters {

    private final Clock clock;
    private final Map<List<String>, Sum> sums = new HashMap<>();

    private record Sum(long value, Instant expiresAt) {}

    public FakeCounters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long add(String tenant, String counter, String key, long amount, Duration expiresAfter) {
        var sum = raised(tenant, counter, key, Accepted.amount(amount), Accepted.LARGEST_SUM, expiresAfter);
        if (sum < 0) {
            throw Accepted.sumTooLarge(counter);
        }
        return sum;
    }

    @Override
    public long addUpTo(String tenant, String counter, String key, long amount, long limit, Duration expiresAfter) {
        return raised(tenant, counter, key, Accepted.upTo(amount, limit), limit, expiresAfter);
    }

    @Override
    public synchronized long read(String tenant, String counter, String key) {
        Accepted.key(tenant, counter, key);
        var standing = sums.get(List.of(tenant, counter, key));
        return standing == null || !standing.expiresAt().isAfter(clock.instant()) ? 0 : standing.value();
    }

    private synchronized long raised(String tenant, String counter, String key, long amount, long limit, Duration expiresAfter) {
        var fresh = clock.instant().plusMillis(Accepted.lifetime(expiresAfter));
        var sum = Math.max(0, read(tenant, counter, key) + amount);
        if (sum > limit) {
            return -1;
        }
        sums.compute(List.of(tenant, counter, key), (k, standing) -> new Sum(sum,
                standing == null || !standing.expiresAt().isAfter(clock.instant()) ? fresh : standing.expiresAt()));
        return sum;
    }
}
