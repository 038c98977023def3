package io.edrs.platform.kernel.dispatch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How events are handled.
 *
 * @param concurrency events handled at once per handler
 * @param maxPending events held ready in this process per handler and lane
 * @param maxAttempts tries before an event is dead-lettered
 * @param patience how long a question waits for a pod that is away before it is answered without it
 */
@ConfigurationProperties("edrs.dispatch")
public record DispatchConfig(
        @Bindable(defaultValue = "64") int concurrency,
        @Bindable(defaultValue = "1000") int maxPending,
        @Bindable(defaultValue = "5") int maxAttempts,
        @Bindable(defaultValue = "60s") Duration patience) {}
