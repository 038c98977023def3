package io.edrs.memory.attention;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How attention is weighed.
 *
 * @param turns latest turns that are looked at
 * @param most at most so many things whatever is asked
 * @param recency weight of how lately something was in mind
 * @param activation weight of how often and how lately
 * @param importance weight of how important it is in itself
 * @param relevance weight of how much it bears on the query, when there is one
 * @param decayPerHour what is left of recency after an hour (Park et al. 2023: 0.995)
 * @param decay exponent of the power law of forgetting (Anderson and Schooler 1991: 0.5)
 */
@ConfigurationProperties("edrs.memory.attention")
record AttentionConfig(
        @Bindable(defaultValue = "200") int turns,
        @Bindable(defaultValue = "100") int most,
        @Bindable(defaultValue = "1") double recency,
        @Bindable(defaultValue = "1") double activation,
        @Bindable(defaultValue = "1") double importance,
        @Bindable(defaultValue = "2") double relevance,
        @Bindable(defaultValue = "0.995") double decayPerHour,
        @Bindable(defaultValue = "0.5") double decay) {}
