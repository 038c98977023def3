package io.edrs.reasoning.logic;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Bounds of proofs asked for over HTTP.
 *
 * @param within how long one may take
 * @param maxCharacters of the text submitted
 */
@ConfigurationProperties("edrs.reasoning.logic")
record LogicConfig(@Bindable(defaultValue = "10s") Duration within, @Bindable(defaultValue = "2000000") int maxCharacters) {}
