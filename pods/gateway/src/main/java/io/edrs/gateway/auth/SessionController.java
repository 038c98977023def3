package io.edrs.gateway.auth;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.ErrorCode;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions: the caller's own, and for administrators everybody's of the tenant. */
@Controller("/api/v1/auth/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {

    /** @param current whether it is the one of the token that asks */
    record About(String sessionId, String userId, String tenant, Instant createdAt, Instant lastUsedAt, Instant lastsUntil, boolean current) {}

    record SessionPage(List<About> sessions) {}

    private final SessionStore store;
    private final TokenDesk desk;

    SessionController(SessionStore store, TokenDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** @param everyone those of all users of the tenant, for administrators */
    @Get
    SessionPage list(Caller caller, HttpRequest<?> request, @Nullable @QueryValue Boolean everyone) {
        var all = Boolean.TRUE.equals(everyone);
        caller.require(all ? "admin" : "ask");
        var current = request.getAttribute(Caller.SESSION, String.class).orElse("");
        var found = all ? store.all(caller.tenant()) : store.ofUser(caller.tenant(), caller.userId());
        return new SessionPage(found.stream().map(one -> new About(one.sessionId(), one.userId(), one.tenant(), one.createdAt(), one.lastUsedAt(),
                one.lastsUntil(), one.sessionId().equals(current))).toList());
    }

    /** Ends one with all its tokens, at once and everywhere. */
    @Delete("/{sessionId}")
    HttpResponse<?> end(Caller caller, String sessionId) {
        caller.require("ask");
        var session = store.find(caller.tenant(), sessionId)
                .filter(found -> found.userId().equals(caller.userId()) || caller.scopes().contains("admin"))
                .orElseThrow(() -> new EdrsException(SessionError.SESSION_UNKNOWN, "You have no session '%s', or it has ended.".formatted(sessionId)));
        desk.end(session);
        return HttpResponse.noContent();
    }

    /** Ends all of the caller's own. */
    @Delete
    HttpResponse<?> endAll(Caller caller) {
        caller.require("ask");
        store.ofUser(caller.tenant(), caller.userId()).forEach(desk::end);
        return HttpResponse.noContent();
    }

    private enum SessionError implements ErrorCode {
        SESSION_UNKNOWN;

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
