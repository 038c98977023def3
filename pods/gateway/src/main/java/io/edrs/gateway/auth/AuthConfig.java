package io.edrs.gateway.auth;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the first key is left.
 *
 * @param keyFile file that receives the first key, mode 0600; empty to make none
 */
@ConfigurationProperties("edrs.gateway.auth")
record AuthConfig(@Bindable(defaultValue = "") String keyFile) {}
