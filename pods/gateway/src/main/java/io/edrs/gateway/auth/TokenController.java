package io.edrs.gateway.auth;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens of one hour in exchange for an API key, or for a refresh token. */
@Controller("/api/v1/auth/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenController {

    /** @param scopes some of the key's; all of them unless said */
    record Exchange(@Nullable Set<String> scopes) {}

    record Refresh(@Nullable String refreshToken) {}

    /** @param expiresIn seconds @param refreshToken good for one refresh within 30 days */
    record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {}

    private final KeyStore keys;
    private final Signer signer;
    private final RefreshTokens refreshes;

    TokenController(KeyStore keys, Signer signer, RefreshTokens refreshes) {
        this.keys = keys;
        this.signer = signer;
        this.refreshes = refreshes;
    }

    /** For the one tenant of this request; a token is never an operator's. */
    @Post
    HttpResponse<Tokens> exchange(Caller caller, HttpRequest<?> request, @Nullable @Body Exchange wanted) {
        if (request.getAttribute(Caller.BY_TOKEN).isPresent() || caller.scopes().isEmpty()) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "Tokens are made with an API key that has a scope, not with another token.");
        }
        var scopes = wanted == null || wanted.scopes() == null ? caller.scopes() : wanted.scopes();
        if (!caller.scopes().containsAll(scopes)) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "The scopes %s are more than this key's, %s.".formatted(scopes, caller.scopes()));
        }
        var hash = keys.hashOf(caller.userId()).orElseThrow(TokenController::unknown);
        return HttpResponse.created(tokens(hash, caller.tenant(), scopes, refreshes.begin(hash, caller.tenant(), scopes)));
    }

    @Post("/refreshes")
    HttpResponse<Tokens> refresh(@Body Refresh refresh) {
        var grant = Optional.ofNullable(refresh.refreshToken()).flatMap(refreshes::redeem).orElseThrow(TokenController::unknown);
        return HttpResponse.created(tokens(grant.keyHash(), grant.tenant(), grant.scopes(), refreshes.next(grant)));
    }

    private Tokens tokens(String hash, String tenant, Set<String> scopes, String refreshToken) {
        var key = keys.find(hash).orElseThrow(TokenController::unknown);
        return new Tokens(signer.sign(hash, key, tenant, scopes), "Bearer", Signer.LIFE.toSeconds(), refreshToken);
    }

    private static EdrsException unknown() {
        return new EdrsException(KernelError.UNAUTHENTICATED,
                "This refresh token is unknown, has expired or was used before, or its key has ended; exchange an API key again.");
    }
}
