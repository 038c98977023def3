package io.edrs.platform.kernel.issuer;

import com.nimbusds.jwt.JWTClaimsSet;
import io.edrs.platform.kernel.http.KeyHash;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from verified claims whom they speak of. */
@Singleton
@Requires(property = IssuerConfig.ISSUER)
public final class People {

    private static final int MOST = 200;
    private static final String TENANT = "[a-z0-9][a-z0-9-]{0,62}";

    private final IssuerConfig config;

    People(IssuerConfig config) {
        this.config = config;
    }

    /** The person; tenants that no tenant can be called are left out, so nobody is for all tenants by a claim. */
    public Person of(JWTClaimsSet claims) {
        var tenants = texts(claims.getClaims(), config.tenantClaim()).stream().filter(name -> name.matches(TENANT)).distinct().toList();
        var own = tenants.isEmpty() && !config.defaultTenant().isEmpty() ? List.of(config.defaultTenant()) : tenants;
        return new Person("person-" + KeyHash.of(claims.getIssuer() + "\n" + claims.getSubject()).substring(0, 32), own, groups(claims));
    }

    /** Providers that know groups by their path say it with a stroke in front. */
    private List<String> groups(JWTClaimsSet claims) {
        return texts(claims.getClaims(), config.groupsClaim()).stream().map(group -> group.startsWith("/") ? group.substring(1) : group).distinct().toList();
    }

    private static List<String> texts(Map<String, Object> claims, String path) {
        @Nullable Object found = claims.get(path);
        if (found == null) {
            found = claims;
            for (var step : path.split("\\.")) {
                found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
            }
        }
        return switch (found) {
            case String text -> List.of(text);
            case Collection<?> several -> several.stream().filter(String.class::isInstance).map(String.class::cast).limit(MOST).toList();
            case null, default -> List.of();
        };
    }
}
