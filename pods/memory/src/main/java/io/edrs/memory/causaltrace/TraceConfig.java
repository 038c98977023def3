package io.edrs.memory.causaltrace;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** @param retention how long the lineage of an answer is kept */
@ConfigurationProperties("edrs.memory.causaltrace")
record TraceConfig(@Bindable(defaultValue = "400d") Duration retention) {}
