package io.edrs.gateway.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How a browser logs in at the identity provider.
 *
 * @param clientId what the provider calls us
 * @param clientSecret empty for a public client
 * @param publicUrl where browsers find this gateway; empty for the address of the process
 * @param scopes what is asked of the provider
 */
@ConfigurationProperties("edrs.gateway.identity")
record LoginConfig(@Bindable(defaultValue = "edrs") String clientId, @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "") String publicUrl, @Bindable(defaultValue = "openid profile") String scopes) {}
