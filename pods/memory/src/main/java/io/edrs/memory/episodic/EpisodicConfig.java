package io.edrs.memory.episodic;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How turns are kept.
 *
 * @param retention how long after it was said a turn is kept
 * @param replayMargin how far before its last commit an index is replayed, for clocks that differ
 * @param embeddingBatch texts embedded at once when vectors are missing
 */
@ConfigurationProperties("edrs.memory.episodic")
record EpisodicConfig(
        @Bindable(defaultValue = "90d") Duration retention,
        @Bindable(defaultValue = "60s") Duration replayMargin,
        @Bindable(defaultValue = "32") int embeddingBatch) {}
