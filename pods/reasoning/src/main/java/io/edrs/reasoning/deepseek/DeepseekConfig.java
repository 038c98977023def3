package io.edrs.reasoning.deepseek;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param translations asked for at once; what most of them lead to counts
 * @param attempts at most so many calls for one translation
 * @param maxTokens a translation may take, thinking included
 * @param tokenBudget of one question; no further call is made once it is spent
 * @param timeout the longest that all of it may take
 * @param mostPremises more are not sent
 */
@ConfigurationProperties("edrs.reasoning.deepseek")
record DeepseekConfig(
        @Bindable(defaultValue = "3") int translations,
        @Bindable(defaultValue = "2") int attempts,
        @Bindable(defaultValue = "4000") int maxTokens,
        @Bindable(defaultValue = "16000") int tokenBudget,
        @Bindable(defaultValue = "30s") Duration timeout,
        @Bindable(defaultValue = "40") int mostPremises) {}
