package io.edrs.platform.adapters.scylla;

import io.edrs.platform.store.Moments;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When rows go by themselves; 0 is never, and then {@code expire} deletes them. */
record Ttl(Clock clock) {

    // What older formats of the tables can keep.
    private static final long LATEST = Moments.micros(Instant.parse("2038-01-01T00:00:00Z"));
    private static final long SECOND = 1_000_000;

    int seconds(@Nullable Long expiresAt) {
        var now = Moments.micros(clock.instant());
        return expiresAt == null || expiresAt <= now || expiresAt > LATEST ? 0
                : Math.toIntExact((expiresAt - now + SECOND - 1) / SECOND);
    }
}
