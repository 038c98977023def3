package io.edrs.gateway.auth;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that are good for one refresh each, known by their hash. All that follow from one exchange are a session: one that comes
 * a second time was stolen, or its successor was, and the session ends (RFC 9700, section 4.14.2).
 */
@Singleton
final class RefreshTokens {

    static final String COLLECTION = "refresh_tokens";
    private static final String PREFIX = "edrs_r";

    /** @param family the id of the session @param used whether it was refreshed already */
    record Grant(String family, String tenant, Instant expiresAt, boolean used) {}

    private final DocumentStore documents;
    private final SessionStore sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(DocumentStore documents, SessionStore sessions, Clock clock) {
        this.documents = documents;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The next token of that session, good until then. */
    String next(Session session, Instant until) {
        return keep(new Grant(session.sessionId(), session.tenant(), until, false));
    }

    /** What the token grants, once. */
    Optional<Grant> redeem(String token) {
        var parts = token.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(PREFIX) || !parts[1].matches("[a-z0-9][a-z0-9-]{0,62}")) {
            return Optional.empty();
        }
        var tenant = parts[1];
        var found = documents.find(tenant, COLLECTION, KeyHash.of(token));
        return found.map(this::read).filter(grant -> clock.instant().isBefore(grant.expiresAt())).filter(grant -> takes(grant, found.get()));
    }

    void end(Session session) {
        documents.deleteWhere(session.tenant(), COLLECTION, Map.of("family", session.sessionId()));
    }

    private boolean takes(Grant grant, DocumentStore.Document document) {
        if (grant.used() || !marked(grant, document)) {
            sessions.find(grant.tenant(), grant.family()).ifPresent(sessions::end);
            documents.deleteWhere(grant.tenant(), COLLECTION, Map.of("family", grant.family()));
            return false;
        }
        return true;
    }

    private boolean marked(Grant grant, DocumentStore.Document document) {
        try {
            documents.replace(grant.tenant(), COLLECTION, document.id(), EventJson.write(new Grant(grant.family(), grant.tenant(),
                    grant.expiresAt(), true)), document.version());
            return true;
        } catch (EdrsException e) {
            if (e.code() == KernelError.VERSION_CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private String keep(Grant grant) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = PREFIX + "." + grant.tenant() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var ends = documents.features().contains(DocumentStore.Feature.EXPIRY) ? grant.expiresAt() : null;
        documents.put(grant.tenant(), COLLECTION, KeyHash.of(token), EventJson.write(grant), ends);
        return token;
    }

    private Grant read(DocumentStore.Document document) {
        return EventJson.read(document.json(), Grant.class);
    }
}
