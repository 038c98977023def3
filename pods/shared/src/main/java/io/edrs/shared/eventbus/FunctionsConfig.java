package io.edrs.shared.eventbus;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The functions that run inside the broker.
 *
 * @param jar file to deploy them from; empty to deploy none
 */
@ConfigurationProperties("edrs.functions")
record FunctionsConfig(@Bindable(defaultValue = "") String jar) {}
