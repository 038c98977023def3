package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without a key, except to health checks, the description of the interface and the console's own files; the tenant comes from the key, a header only selects among its own. */
@ServerFilter("/**")
class Authentication implements Ordered {

    static final String CALLER = "edrs.caller";
    private static final Duration LONGEST_LAG = Duration.ofSeconds(30);
    private static final List<String> OPEN_PATHS = List.of("/health", "/api/openapi.json", "/api/docs", "/api/redoc", "/console", "/.well-known/jwks.json", "/api/v1/auth/tokens/refreshes",
            "/api/v1/auth/login", "/api/v1/auth/callback");

    private final Table<ApiKey> keys;
    private final Table<Tenant> tenants;
    private final Table<EndedSession> ended;
    private final AccessTokens tokens;
    private final SecondFactors factors;
    private final Clock clock;

    Authentication(Tables tables, AccessTokens tokens, SecondFactors factors, Clock clock) {
        this.tokens = tokens;
        this.factors = factors;
        this.keys = tables.open(ApiKey.TABLE, ApiKey.class);
        this.ended = tables.open(EndedSession.TABLE, EndedSession.class);
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.clock = clock;
    }

    /** Before whatever needs to know who calls. */
    @Override
    public int getOrder() {
        return 0;
    }

    @RequestFilter
    void authenticate(HttpRequest<?> request) {
        if (!isOpen(request.getPath())) {
            var key = find(request);
            var caller = new Caller(active(tenant(key, request.getHeaders().get("X-Tenant-ID"))), key.id(), key.scopes(),
                    key.tenants().contains(ApiKey.EVERY_TENANT), Objects.requireNonNull(key.tier()));
            request.setAttribute(CALLER, factors.weighed(caller, request.getHeaders().get(SecondFactors.HEADER)));
        }
    }

    private static boolean isOpen(String path) {
        return path.equals("/") || OPEN_PATHS.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private ApiKey find(HttpRequest<?> request) {
        var presented = Presented.by(request);
        if (presented == null) {
            throw unauthenticated("Send an API key: 'Authorization: Bearer <key>' or 'X-API-Key: <key>'.");
        }
        if (keys.lag().compareTo(LONGEST_LAG) > 0 || ended.lag().compareTo(LONGEST_LAG) > 0) {
            throw new EdrsException(KernelError.TABLE_BEHIND, "The table of keys is more than 30 s behind; nobody is let in until it has caught up.");
        }
        if (!Presented.isToken(presented)) {
            return good(KeyHash.of(presented)).orElseThrow(() -> unauthenticated("This API key is unknown or has expired."));
        }
        request.setAttribute(Caller.BY_TOKEN, true);
        return request.getAttribute(Caller.VOUCHED_FOR, ApiKey.class).or(() -> tokens.read(presented).flatMap(claims -> behind(request, claims)))
                .orElseThrow(() -> unauthenticated("This access token is not valid or has expired, or its key or its session has ended."));
    }

    /** The key behind a token, narrowed to what the token is for: a revoked key ends its tokens, too. A person's token is its own. */
    private Optional<ApiKey> behind(HttpRequest<?> request, AccessTokens.Claims claims) {
        if (ended.find(claims.session()).isPresent()) {
            return Optional.empty();
        }
        request.setAttribute(Caller.SESSION, claims.session());
        if (claims.keyHash() == null) {
            return Optional.of(new ApiKey(claims.userId(), claims.userId(), List.of(claims.tenant()), claims.scopes(), claims.expiresAt(), null, claims.tier()));
        }
        return good(claims.keyHash()).filter(key -> key.mayActFor(claims.tenant())).map(key -> key.narrowed(claims.tenant(), claims.scopes()));
    }

    private Optional<ApiKey> good(String hash) {
        return keys.find(hash).filter(key -> key.isGoodAt(clock.instant()));
    }

    private static String tenant(ApiKey key, @Nullable String wanted) {
        var all = key.tenants().contains("*");
        if (wanted != null) {
            if (!all && !key.tenants().contains(wanted)) {
                throw new EdrsException(KernelError.NOT_PERMITTED, "This key may not act for tenant '%s'.".formatted(wanted));
            }
            return wanted;
        }
        if (!all && key.tenants().size() != 1) {
            throw new EdrsException(KernelError.REQUEST_INVALID,
                    "This key acts for %s; say which with the header X-Tenant-ID.".formatted(key.tenants()));
        }
        return all ? ApiKey.DEFAULT_TENANT : key.tenants().getFirst();
    }

    private String active(String tenant) {
        var known = tenants.find(tenant).orElseThrow(() -> new EdrsException(KernelError.TENANT_UNKNOWN,
                "There is no tenant '%s'; 'edrs tenants list' shows the ones there are.".formatted(tenant)));
        if (!known.isActive()) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "Tenant '%s' is %s.".formatted(tenant, known.status()));
        }
        return tenant;
    }

    private static EdrsException unauthenticated(String message) {
        return new EdrsException(KernelError.UNAUTHENTICATED, message);
    }
}
