package io.edrs.platform.kernel.issuer;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The one identity provider (OpenID Connect) whose tokens are accepted.
 *
 * @param issuer its issuer URL, exactly as its tokens say it; https, or http on the loopback interface
 * @param audience what its access tokens must be meant for
 * @param tenantClaim where a token says the tenant or tenants, dots lead inside
 * @param groupsClaim where a token says the groups, dots lead inside
 * @param defaultTenant the tenant of tokens that say none; empty to refuse them
 * @param clockSkew how far its clock may be off
 */
@ConfigurationProperties("edrs.oidc")
@Requires(property = IssuerConfig.ISSUER)
public record IssuerConfig(String issuer, @Bindable(defaultValue = "edrs") String audience, @Bindable(defaultValue = "tenant") String tenantClaim,
        @Bindable(defaultValue = "groups") String groupsClaim, @Bindable(defaultValue = "") String defaultTenant,
        @Bindable(defaultValue = "60s") Duration clockSkew) {

    /** The setting without which nobody else's tokens are accepted. */
    public static final String ISSUER = "edrs.oidc.issuer";
}
