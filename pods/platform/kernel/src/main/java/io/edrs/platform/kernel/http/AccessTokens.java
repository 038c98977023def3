package io.edrs.platform.kernel.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads access tokens (JWT, RFC 7519, signed with ES256); one that is not right in every part is none. */
@Singleton
final class AccessTokens {

    private static final int LONGEST = 4096;

    /**
     * What a token says: in which session it was made, for which tenant, and with what rights.
     *
     * @param keyHash the key it was made with, null for a person who logged in
     */
    record Claims(String session, @Nullable String keyHash, String userId, String tenant, Set<String> scopes, String tier, Instant expiresAt) {}

    private final Table<SigningKey> keys;
    private final Clock clock;
    // A signature is checked once; a token is known by its hash, so that none lies here.
    private final Cache<String, Claims> verified = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();

    AccessTokens(Tables tables, Clock clock) {
        this.keys = tables.open(SigningKey.TABLE, SigningKey.class);
        this.clock = clock;
    }

    Optional<Claims> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(verified.get(KeyHash.of(token), unseen -> verify(token).orElse(null)))
                .filter(claims -> clock.instant().isBefore(claims.expiresAt()));
    }

    private Optional<Claims> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var kid = jwt.getHeader().getKeyID();
            var key = kid == null ? Optional.<SigningKey>empty() : keys.find(kid).filter(found -> clock.instant().isBefore(found.notAfter()));
            if (key.isEmpty() || !JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(new ECDSAVerifier(ECKey.parse(key.get().jwk())))) {
                return Optional.empty();
            }
            return claims(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Claims> claims(JWTClaimsSet set) throws ParseException {
        var session = set.getStringClaim(SigningKey.SESSION_CLAIM);
        var tenant = set.getStringClaim(SigningKey.TENANT_CLAIM);
        var scope = set.getStringClaim(SigningKey.SCOPE_CLAIM);
        if (!SigningKey.ISSUER.equals(set.getIssuer()) || session == null || set.getSubject() == null || tenant == null || scope == null
                || set.getExpirationTime() == null) {
            return Optional.empty();
        }
        var scopes = scope.isBlank() ? Set.<String>of() : Set.of(scope.split(" "));
        var tier = Objects.requireNonNullElse(set.getStringClaim(SigningKey.TIER_CLAIM), ApiKey.STANDARD);
        return Optional.of(new Claims(session, set.getStringClaim(SigningKey.KEY_CLAIM), set.getSubject(), tenant, scopes, tier,
                set.getExpirationTime().toInstant()));
    }
}
