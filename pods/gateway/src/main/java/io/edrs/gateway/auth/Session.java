package io.edrs.gateway.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that descend from one exchange or login.
 *
 * @param keyHash the key it was made with, null for a person
 * @param groups the person's, none for a key
 * @param scopes what of the key's rights it has; a person's are read from the roles of the groups at each refresh
 * @param lastsUntil when it ends unless it is refreshed before
 * @param endsAt when it ends in any case
 */
record Session(String sessionId, String userId, String tenant, @Nullable String keyHash, List<String> groups, Set<String> scopes,
        Instant createdAt, Instant lastUsedAt, Instant lastsUntil, Instant endsAt) {

    boolean isAlive(Instant now) {
        return now.isBefore(lastsUntil) && now.isBefore(endsAt);
    }

    boolean isPersons() {
        return keyHash == null;
    }

    /** The same, used now. */
    Session used(Instant now, Duration idle) {
        var lasts = now.plus(idle);
        return new Session(sessionId, userId, tenant, keyHash, groups, scopes, createdAt, now, lasts.isBefore(endsAt) ? lasts : endsAt, endsAt);
    }

    /** The moment by which a token of it ends. */
    Instant limit(Instant wanted) {
        return wanted.isBefore(lastsUntil) ? wanted : lastsUntil;
    }
}
