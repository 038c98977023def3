package io.edrs.reasoning.abstraction;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How far abstraction goes.
 *
 * @param within the longest one analogy or one induction may take
 */
@ConfigurationProperties("edrs.reasoning.abstraction")
record AbstractionConfig(@Bindable(defaultValue = "20s") Duration within) {}
