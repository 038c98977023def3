package io.edrs.shared.eventbus;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How far the event bus is looked at.
 *
 * @param retention how far back events are looked for; what topics keep
 * @param readingLimit how long one look may take before it says that it is incomplete
 * @param maxReplays dead letters replayed by one call
 * @param maxCloudEventBytes bytes of an outside event as it travels; functions read what fits into a message of 64 KiB
 */
@ConfigurationProperties("edrs.shared.eventbus")
record EventBusConfig(@Bindable(defaultValue = "7d") Duration retention,
        @Bindable(defaultValue = "20s") Duration readingLimit,
        @Bindable(defaultValue = "1000") int maxReplays,
        @Bindable(defaultValue = "60000") int maxCloudEventBytes) {}
