package io.edrs.reasoning.causal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How far causal reasoning goes.
 *
 * @param within the longest one computation may take
 * @param mostKept at most so many graphs and so many tables of one tenant
 * @param mostParents at most so many causes of one variable in a search by score
 * @param patience how many moves a search by score goes on past its best graph
 */
@ConfigurationProperties("edrs.reasoning.causal")
record CausalConfig(
        @Bindable(defaultValue = "30s") Duration within,
        @Bindable(defaultValue = "500") int mostKept,
        @Bindable(defaultValue = "6") int mostParents,
        @Bindable(defaultValue = "20") int patience) {}
