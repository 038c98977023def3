package io.edrs.ai.inference;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param timeout the longest a text may take as a whole
 * @param stallTimeout the longest silence between two tokens, the wait for the first one included
 * @param thinkingTokens allowed on top of an answer's tokens, for models that think first
 */
@ConfigurationProperties("edrs.ai.inference")
record InferenceConfig(
        @Bindable(defaultValue = "30s") Duration timeout,
        @Bindable(defaultValue = "8s") Duration stallTimeout,
        @Bindable(defaultValue = "0") int thinkingTokens) {}
