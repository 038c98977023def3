package io.edrs.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The allowance of every key seen lately, counted in this process. */
@Singleton
final class Allowances {

    private record Holder(String key, String tier) {}

    private final LimitsConfig config;
    private final Clock clock;
    private final Cache<Holder, Allowance> known = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(15)).build();

    Allowances(LimitsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        ApiKey.TIERS.forEach(config::tier);
    }

    /** Null for a caller who is never throttled. */
    @Nullable Admission admit(Caller caller) {
        var tier = config.tier(caller.tier());
        return tier == null ? null : known.get(new Holder(caller.userId(), caller.tier()),
                unseen -> new Allowance(tier, clock, config.longestRequest())).admit();
    }
}
