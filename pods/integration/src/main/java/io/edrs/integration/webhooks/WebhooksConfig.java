package io.edrs.integration.webhooks;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param allowPrivate whether private and loopback addresses may be called; EDRS_WEBHOOKS_ALLOW_PRIVATE
 * @param timeout until an endpoint has answered
 * @param maxAttempts for one delivery
 * @param disableAfter failed attempts in a row, over all deliveries of an endpoint
 * @param firstPause before the second attempt, doubled each time
 * @param longestPause between two attempts
 * @param keep how long a settled delivery is remembered, longer than topics keep events
 */
@ConfigurationProperties("edrs.integration.webhooks")
record WebhooksConfig(
        @Bindable(defaultValue = "false") boolean allowPrivate,
        @Bindable(defaultValue = "10s") Duration timeout,
        @Bindable(defaultValue = "10") int maxAttempts,
        @Bindable(defaultValue = "30") int disableAfter,
        @Bindable(defaultValue = "5s") Duration firstPause,
        @Bindable(defaultValue = "1h") Duration longestPause,
        @Bindable(defaultValue = "8d") Duration keep) {}
