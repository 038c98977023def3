package io.edrs.knowledge.update;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param folders folders of this machine that may be watched, separated by commas, with all below them; EDRS_WATCHED_FOLDERS
 * @param least the shortest time between two looks
 * @param lease how long one process of the cluster looks before another may
 */
@ConfigurationProperties("edrs.knowledge.update")
record UpdateConfig(
        @Bindable(defaultValue = "") String folders,
        @Bindable(defaultValue = "5m") Duration least,
        @Bindable(defaultValue = "10m") Duration lease) {}
