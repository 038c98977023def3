package io.edrs.reasoning.hypothesis;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How far explanations are looked for.
 *
 * @param within the longest a search may take
 * @param mostKept at most so many theories of one tenant
 */
@ConfigurationProperties("edrs.reasoning.hypothesis")
record HypothesisConfig(@Bindable(defaultValue = "10s") Duration within, @Bindable(defaultValue = "500") int mostKept) {}
