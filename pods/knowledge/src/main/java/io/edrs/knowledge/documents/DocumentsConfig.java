package io.edrs.knowledge.documents;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How documents are kept at hand.
 *
 * @param cachedCharacters characters of passages held in memory for searches; the rest is read from the store
 */
@ConfigurationProperties("edrs.knowledge.documents")
record DocumentsConfig(@Bindable(defaultValue = "64000000") long cachedCharacters) {}
