package io.edrs.reasoning.patterns;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param threshold cosine from which an earlier question is similar
 * @param most similar questions told at once
 */
@ConfigurationProperties("edrs.reasoning.patterns")
record PatternConfig(@Bindable(defaultValue = "0.75") double threshold, @Bindable(defaultValue = "50") int most) {}
