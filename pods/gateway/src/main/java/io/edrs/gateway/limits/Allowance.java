package io.edrs.gateway.limits;

import io.edrs.platform.kernel.error.EdrsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one key has left: a token bucket for the minute, one for the burst, and the requests under way. */
final class Allowance {

    private static final Runnable NOTHING = () -> { };

    private final Tier tier;
    private final Clock clock;
    private final Duration longest;
    private final Bucket minute;
    private final Bucket burst;
    private final Map<Object, Instant> underWay = new HashMap<>();

    Allowance(Tier tier, Clock clock, Duration longest) {
        this.tier = tier;
        this.clock = clock;
        this.longest = longest;
        this.minute = bucket(tier.perMinute(), Duration.ofMinutes(1), clock);
        this.burst = bucket(tier.burst(), Duration.ofSeconds(1), clock);
    }

    Admission admit() {
        var lease = begin();
        if (lease == null) {
            return refused(LimitError.TOO_MANY_AT_ONCE, minute.estimateAbilityToConsume(1).getNanosToWaitForRefill(),
                    "%d requests of this key are under way, as many as its tier allows; wait for one to end.".formatted(tier.concurrent()));
        }
        var second = burst.tryConsumeAndReturnRemaining(1);
        var probe = second.isConsumed() ? minute.tryConsumeAndReturnRemaining(1) : second;
        if (!probe.isConsumed()) {
            end(lease);
            return refused(LimitError.RATE_LIMITED, probe.getNanosToWaitForRefill(),
                    "This key may ask %d times a minute, %d times within a second; come back when Retry-After says so."
                            .formatted(tier.perMinute(), tier.burst()));
        }
        return new Admission(tier, null, probe.getRemainingTokens(), 0, reset(), () -> end(lease));
    }

    private Admission refused(LimitError error, long nanos, String message) {
        var seconds = Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
        return new Admission(tier, new EdrsException(error, message), minute.getAvailableTokens(), seconds, reset(), NOTHING);
    }

    private long reset() {
        var missing = tier.perMinute() - minute.getAvailableTokens();
        return clock.instant().getEpochSecond() + Math.ceilDiv(missing * 60, (long) tier.perMinute());
    }

    private synchronized @Nullable Object begin() {
        if (underWay.size() >= tier.concurrent()) {
            var eldest = clock.instant().minus(longest);
            underWay.values().removeIf(begun -> begun.isBefore(eldest));
        }
        if (underWay.size() >= tier.concurrent()) {
            return null;
        }
        var lease = new Object();
        underWay.put(lease, clock.instant());
        return lease;
    }

    private synchronized void end(Object lease) {
        underWay.remove(lease);
    }

    private static Bucket bucket(int tokens, Duration period, Clock clock) {
        return Bucket.builder().withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period)).build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
