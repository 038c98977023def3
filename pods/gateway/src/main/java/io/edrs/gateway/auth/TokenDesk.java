package io.edrs.gateway.auth;

import io.edrs.gateway.Sessions;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.issuer.Person;
import io.edrs.platform.kernel.issuer.Roles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins sessions and makes their tokens. */
@Singleton
final class TokenDesk implements Sessions {

    private static final Duration HAND_OVER = Duration.ofMinutes(1);

    private final KeyStore keys;
    private final SessionStore sessions;
    private final RefreshTokens refreshes;
    private final Signer signer;
    private final Roles roles;
    private final Clock clock;

    TokenDesk(KeyStore keys, SessionStore sessions, RefreshTokens refreshes, Signer signer, Roles roles, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.refreshes = refreshes;
        this.signer = signer;
        this.roles = roles;
        this.clock = clock;
    }

    Tokens begin(String keyHash, String userId, String tenant, Set<String> scopes) {
        return tokens(sessions.begin(keyHash, userId, tenant, scopes));
    }

    @Override
    public Tokens begin(Person person, String tenant) {
        return tokens(sessions.begin(person, tenant));
    }

    @Override
    public String handOver(Person person, String tenant) {
        var session = sessions.begin(person, tenant);
        return refreshes.next(session, clock.instant().plus(HAND_OVER));
    }

    Tokens refresh(@Nullable String token) {
        return Optional.ofNullable(token).flatMap(refreshes::redeem).flatMap(grant -> sessions.find(grant.tenant(), grant.family()))
                .map(sessions::touch).map(this::tokens).orElseThrow(TokenDesk::unknown);
    }

    void end(Session session) {
        sessions.end(session);
        refreshes.end(session);
    }

    private Tokens tokens(Session session) {
        var signed = session.isPersons() ? person(session) : key(session, keys.find(Objects.requireNonNull(session.keyHash())).orElseThrow(TokenDesk::unknown));
        return new Tokens(signed.token(), "Bearer", signed.seconds(), refreshes.next(session, session.lastsUntil()));
    }

    private Signer.Signed key(Session session, ApiKey key) {
        return signer.sign(session, session.scopes(), Objects.requireNonNull(key.tier()));
    }

    /** What the roles of the groups say now; an operator's is not among what a session is for. */
    private Signer.Signed person(Session session) {
        var role = roles.of(session.groups());
        return signer.sign(session, role.scopes(), role.tier());
    }

    private static EdrsException unknown() {
        return new EdrsException(KernelError.UNAUTHENTICATED,
                "This refresh token is unknown, has expired or was used before, or its key or session has ended; exchange an API key or log in again.");
    }
}
