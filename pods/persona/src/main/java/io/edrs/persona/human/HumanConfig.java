package io.edrs.persona.human;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long things wait.
 *
 * @param patience how long an approval waits when whoever asks does not say
 * @param recall how long the words of a conversation that is handed over are waited for
 */
@ConfigurationProperties("edrs.persona.human")
record HumanConfig(@Bindable(defaultValue = "3d") Duration patience, @Bindable(defaultValue = "2s") Duration recall) {}
