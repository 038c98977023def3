package io.edrs.platform.kernel.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.http.Presented;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;

/** Reads who calls from an access token of the identity provider, before authentication looks at the request; fetching its keys may take a while, so not on an event loop. */
@ServerFilter("/**")
@Requires(property = IssuerConfig.ISSUER)
class IssuerFilter implements Ordered {

    private static final int BEFORE_AUTHENTICATION = -100;

    private final Issuer issuer;
    private final People people;
    private final Roles roles;
    private final Cache<String, JWTClaimsSet> verified = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();

    IssuerFilter(Issuer issuer, People people, Roles roles) {
        this.issuer = issuer;
        this.people = people;
        this.roles = roles;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void vouch(HttpRequest<?> request) {
        var token = Presented.by(request);
        if (token != null && Presented.isToken(token) && issuer.claims(token)) {
            request.setAttribute(Caller.VOUCHED_FOR, rights(claims(token)));
        }
    }

    @Override
    public int getOrder() {
        return BEFORE_AUTHENTICATION;
    }

    private JWTClaimsSet claims(String token) {
        var hash = KeyHash.of(token);
        var known = verified.getIfPresent(hash);
        var claims = known == null ? issuer.accessToken(token).orElse(null) : known;
        if (claims == null || !issuer.isInTime(claims)) {
            throw new EdrsException(KernelError.UNAUTHENTICATED, "This token of the identity provider is not valid, not meant for EDRS, or has expired.");
        }
        verified.put(hash, claims);
        return claims;
    }

    /** What the table says today: a role that was taken ends with the next request. */
    private ApiKey rights(JWTClaimsSet claims) {
        var person = people.of(claims);
        var role = roles.of(person.groups());
        if (!role.everyTenant() && person.tenants().isEmpty()) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "This token names no tenant, and there is none for tokens that name none.");
        }
        var tenants = role.everyTenant() ? List.of(ApiKey.EVERY_TENANT) : person.tenants();
        return new ApiKey(person.userId(), person.userId(), tenants, role.scopes(), claims.getExpirationTime().toInstant(), null, role.tier());
    }
}
