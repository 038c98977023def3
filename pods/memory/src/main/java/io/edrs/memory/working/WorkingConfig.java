package io.edrs.memory.working;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much is in mind and for how long.
 *
 * @param ttl how long an item stays in mind
 * @param mostItems items per conversation; beyond it the least important and oldest go first
 * @param turns recent turns per conversation
 * @param retention how long an item is stored
 * @param conversations conversations held in process
 */
@ConfigurationProperties("edrs.memory.working")
record WorkingConfig(
        @Bindable(defaultValue = "3600s") Duration ttl,
        @Bindable(defaultValue = "1000") int mostItems,
        @Bindable(defaultValue = "20") int turns,
        @Bindable(defaultValue = "30d") Duration retention,
        @Bindable(defaultValue = "10000") int conversations) {}
