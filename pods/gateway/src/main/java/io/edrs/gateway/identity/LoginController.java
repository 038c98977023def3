package io.edrs.gateway.identity;

import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Logging in with a browser at the identity provider. */
@Controller("/api/v1/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
class LoginController {

    private static final String COOKIE = "edrs-login";
    private static final String PATH = "/api/v1/auth/callback";

    private final Attempts attempts;
    private final LoginDesk desk;

    LoginController(Attempts attempts, LoginDesk desk) {
        this.attempts = attempts;
        this.desk = desk;
    }

    /**
     * Sends the browser to the identity provider.
     *
     * @param tenant which of the person's tenants, where there are several
     * @param returnTo a path of this gateway to come back to, with {@code #refresh_token=…} that is good for a minute and once
     */
    @Get("/login")
    HttpResponse<?> login(@Nullable @QueryValue String tenant, @Nullable @QueryValue String returnTo) {
        var provider = desk.provider();
        var attempt = attempts.begin(tenant, returnTo);
        return HttpResponse.status(io.micronaut.http.HttpStatus.FOUND).header("Location", provider.loginPage(attempt).toString())
                .cookie(cookie(attempts.sealed(attempt)).maxAge(Attempts.LIFE));
    }

    /** Where the identity provider sends the browser back to; answers with tokens of our own. */
    @Get("/callback")
    HttpResponse<?> callback(HttpRequest<?> request, @Nullable @QueryValue String code, @Nullable @QueryValue String state, @Nullable @QueryValue String error) {
        desk.provider();
        var attempt = attempts.again(request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse(null), state);
        if (code == null || code.isBlank()) {
            throw new EdrsException(IdentityError.LOGIN_REFUSED, "The identity provider sent no code back%s.".formatted(error == null ? "" : " but '" + error + "'"));
        }
        var over = cookie("").maxAge(0);
        if (attempt.returnTo() == null) {
            return HttpResponse.ok(desk.tokens(attempt, code)).cookie(over);
        }
        return HttpResponse.seeOther(URI.create(attempt.returnTo() + "#refresh_token=" + desk.handOver(attempt, code))).cookie(over);
    }

    private Cookie cookie(String value) {
        return Cookie.of(COOKIE, value).path(PATH).httpOnly(true).sameSite(SameSite.Lax).secure(desk.provider().isSecure());
    }
}
