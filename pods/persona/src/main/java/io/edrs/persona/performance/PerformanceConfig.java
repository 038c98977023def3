package io.edrs.persona.performance;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** @param retention how long measurements are kept */
@ConfigurationProperties("edrs.persona.performance")
record PerformanceConfig(@Bindable(defaultValue = "400d") Duration retention) {}
