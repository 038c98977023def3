package io.edrs.gateway.forwarding;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** @param patience how long another pod may take until it begins to answer */
@ConfigurationProperties("edrs.gateway.forwarding")
record ForwardingConfig(@Bindable(defaultValue = "120s") Duration patience) {}
