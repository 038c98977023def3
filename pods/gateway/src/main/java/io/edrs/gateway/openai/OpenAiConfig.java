package io.edrs.gateway.openai;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How OpenAI's clients are served.
 *
 * @param patience how long a request waits for its answer, or for its embeddings
 * @param mostTurns messages of a history that are read, the latest ones
 * @param remembered histories whose conversation is known again, in this process
 */
@ConfigurationProperties("edrs.gateway.openai")
record OpenAiConfig(@Bindable(defaultValue = "60s") Duration patience, @Bindable(defaultValue = "40") int mostTurns,
        @Bindable(defaultValue = "20000") int remembered) {}
