package io.edrs.gateway.limits;

import io.edrs.platform.kernel.http.ApiKey;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the tiers may ask, of this process: requests per minute / requests at once in a second / requests under way.
 *
 * @param longestRequest after this time a request that has not ended no longer counts as under way
 */
@ConfigurationProperties("edrs.gateway.limits")
record LimitsConfig(@Bindable(defaultValue = "60/10/5") String standard, @Bindable(defaultValue = "300/30/15") String professional,
        @Bindable(defaultValue = "1200/100/50") String enterprise, @Bindable(defaultValue = "10m") Duration longestRequest) {

    /** The tier of that name, null for one that is never throttled. */
    @Nullable Tier tier(String name) {
        return switch (name) {
            case ApiKey.UNLIMITED -> null;
            case "professional" -> Tier.of(professional);
            case "enterprise" -> Tier.of(enterprise);
            default -> Tier.of(standard);
        };
    }
}
