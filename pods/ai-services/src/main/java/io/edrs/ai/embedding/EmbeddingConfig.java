package io.edrs.ai.embedding;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param cachedFor how long an embedding is kept in the cache, about 2 KiB each at 384 dimensions
 * @param longestText characters of one text
 */
@ConfigurationProperties("edrs.ai.embedding")
record EmbeddingConfig(
        @Bindable(defaultValue = "7d") Duration cachedFor,
        @Bindable(defaultValue = "32768") int longestText) {}
