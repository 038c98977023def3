package io.edrs.ai.embedding;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param cachedTexts embeddings kept in memory, about 1.5 KiB each at 384 dimensions
 * @param longestText characters of one text
 */
@ConfigurationProperties("edrs.ai.embedding")
record EmbeddingConfig(
        @Bindable(defaultValue = "20000") int cachedTexts,
        @Bindable(defaultValue = "32768") int longestText) {}
