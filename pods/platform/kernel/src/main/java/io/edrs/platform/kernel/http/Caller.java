package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.micronaut.http.HttpRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param tenant the tenant of this call
 * @param userId the key's id
 * @param everyTenant whether the key may act for all tenants: an operator
 * @param tier how much the key may ask, see {@link ApiKey#TIERS}
 * @param lacksFactor whether the powers of an administrator are withheld until a second factor is proved
 */
public record Caller(String tenant, String userId, Set<String> scopes, boolean everyTenant, String tier, boolean lacksFactor) implements Principal {

    /** The request's attribute that is there when a token was presented instead of a key. */
    public static final String BY_TOKEN = "edrs.by-token";

    /** The request's attribute that holds the rights of somebody whom the identity provider vouches for. */
    public static final String VOUCHED_FOR = "edrs.vouched-for";

    /** The request's attribute that holds the id of the session a token belongs to. */
    public static final String SESSION = "edrs.session";

    @Override
    public String getName() {
        return userId;
    }


    /** Who calls in this request; empty before authentication, and where none is asked for. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(Authentication.CALLER, Caller.class);
    }

    /** A caller who acts for one tenant. */
    public Caller(String tenant, String userId, Set<String> scopes) {
        this(tenant, userId, scopes, false, ApiKey.STANDARD);
    }

    /** A caller of whom no second factor is due. */
    public Caller(String tenant, String userId, Set<String> scopes, boolean everyTenant, String tier) {
        this(tenant, userId, scopes, everyTenant, tier, false);
    }

    /** A person this caller speaks for: a user of its own below the caller's, with the same rights. */
    public Caller speakingFor(String person) {
        return new Caller(tenant, userId + "/" + person, scopes, everyTenant, tier, lacksFactor);
    }

    /** This caller when it has the scope; throws {@code NOT_PERMITTED} otherwise. */
    public Caller require(String scope) {
        if (!scopes.contains(scope) && !scopes.contains("admin")) {
            if (lacksFactor) {
                throw new EdrsException(KernelError.SECOND_FACTOR_REQUIRED, "This needs a second factor: POST /api/v1/auth/second-factors/proofs "
                        + "with a code, and send the proof in the header " + SecondFactors.HEADER + ".");
            }
            throw new EdrsException(KernelError.NOT_PERMITTED,
                    "This key lacks the scope '%s'; it has %s.".formatted(scope, scopes));
        }
        return this;
    }

    /** The same without the powers of an administrator, and with what those imply. */
    Caller lackingFactor() {
        return new Caller(tenant, userId, Set.of("ask", "ingest"), everyTenant, tier, true);
    }

    /** This caller when it administers all tenants; throws {@code NOT_PERMITTED} otherwise. */
    public Caller requireOperator() {
        require("admin");
        if (!everyTenant) {
            throw new EdrsException(KernelError.NOT_PERMITTED,
                    "This key administers tenant '%s' only; this needs a key made for all tenants ('*').".formatted(tenant));
        }
        return this;
    }
}
