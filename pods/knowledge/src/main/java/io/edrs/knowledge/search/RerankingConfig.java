package io.edrs.knowledge.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a reranker may do, where there is one.
 *
 * @param passages how many of the best it reorders
 * @param within it begins no further passage after so long
 */
@ConfigurationProperties("edrs.knowledge.search.reranking")
record RerankingConfig(@Bindable(defaultValue = "20") int passages, @Bindable(defaultValue = "300ms") Duration within) {}
