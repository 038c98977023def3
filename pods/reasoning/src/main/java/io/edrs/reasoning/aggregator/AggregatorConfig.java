package io.edrs.reasoning.aggregator;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How an answer is put together.
 *
 * @param askDeadline how long other pods have to reply
 * @param earlyDeadline the same soon after the start, when indexes are opened and nothing is compiled yet
 * @param early how long that is
 * @param passages passages asked for
 * @param memories memories asked for
 * @param reasonWithin how long the engines that prove and compute have
 * @param model whether a language model writes the answer from the evidence
 * @param modelDeadline how long the model has
 * @param modelMaxTokens tokens of its answer
 */
@ConfigurationProperties("edrs.reasoning.aggregator")
record AggregatorConfig(
        @Bindable(defaultValue = "2s") Duration askDeadline,
        @Bindable(defaultValue = "8s") Duration earlyDeadline,
        @Bindable(defaultValue = "2m") Duration early,
        @Bindable(defaultValue = "20") int passages,
        @Bindable(defaultValue = "10") int memories,
        @Bindable(defaultValue = "2s") Duration reasonWithin,
        @Bindable(defaultValue = "false") boolean model,
        @Bindable(defaultValue = "35s") Duration modelDeadline,
        @Bindable(defaultValue = "700") int modelMaxTokens) {}
