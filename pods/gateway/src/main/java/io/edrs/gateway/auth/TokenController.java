package io.edrs.gateway.auth;

import io.edrs.gateway.Sessions.Tokens;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens of one hour in exchange for an API key, or for a refresh token. */
@Controller("/api/v1/auth/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenController {

    /** @param scopes some of the key's; all of them unless said */
    record Exchange(@Nullable Set<String> scopes) {}

    record Refresh(@Nullable String refreshToken) {}

    private final KeyStore keys;
    private final TokenDesk desk;

    TokenController(KeyStore keys, TokenDesk desk) {
        this.keys = keys;
        this.desk = desk;
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
        var hash = keys.hashOf(caller.userId()).orElseThrow(() -> new EdrsException(KernelError.UNAUTHENTICATED, "This key has ended."));
        return HttpResponse.created(desk.begin(hash, caller.userId(), caller.tenant(), scopes));
    }

    @Post("/refreshes")
    HttpResponse<Tokens> refresh(@Body Refresh refresh) {
        return HttpResponse.created(desk.refresh(refresh.refreshToken()));
    }
}
