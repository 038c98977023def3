package io.edrs.memory.consolidation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How facts are read.
 *
 * @param page episodes read at once by the job for older ones
 * @param echoTurns latest words of the persona that are compared, so that the system's own words are no evidence
 */
@ConfigurationProperties("edrs.memory.consolidation")
record ConsolidationConfig(@Bindable(defaultValue = "200") int page, @Bindable(defaultValue = "20") int echoTurns) {}
