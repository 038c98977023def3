package io.edrs.gateway.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.SigningKey;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Signs access tokens with a key of this process's own; its public half is in every pod, its private half nowhere else. */
@Singleton
final class Signer {

    static final Duration LIFE = Duration.ofHours(1);
    private static final Duration KEY_LIFE = Duration.ofHours(24);
    private static final Duration SLACK = Duration.ofMinutes(5);

    /** @param seconds how long it is good */
    record Signed(String token, long seconds) {}

    private record Held(ECKey key, Instant until) {}

    private final Table<SigningKey> keys;
    private final Ids ids;
    private final Clock clock;
    private @Nullable Held held;

    Signer(Tables tables, Ids ids, Clock clock) {
        this.keys = tables.open(SigningKey.TABLE, SigningKey.class);
        this.ids = ids;
        this.clock = clock;
    }

    /** A token of that session with those rights, of an hour at most. */
    Signed sign(Session session, Set<String> scopes, String tier) {
        var now = clock.instant();
        var ends = session.limit(now.plus(LIFE));
        var claims = new JWTClaimsSet.Builder().issuer(SigningKey.ISSUER).subject(session.userId()).jwtID(ids.next().toString())
                .issueTime(Date.from(now)).expirationTime(Date.from(ends)).claim(SigningKey.SESSION_CLAIM, session.sessionId())
                .claim(SigningKey.KEY_CLAIM, session.keyHash()).claim(SigningKey.TIER_CLAIM, tier)
                .claim(SigningKey.TENANT_CLAIM, session.tenant()).claim(SigningKey.SCOPE_CLAIM, String.join(" ", new TreeSet<>(scopes))).build();
        try {
            var signing = key();
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(signing.getKeyID()).build(), claims);
            token.sign(new ECDSASigner(signing));
            return new Signed(token.serialize(), Duration.between(now, ends).toSeconds());
        } catch (JOSEException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A token could not be signed: " + e.getMessage(), e);
        }
    }

    /** The public keys that are good now (RFC 7517). */
    Map<String, Object> published() {
        var now = clock.instant();
        return new JWKSet(keys.all().values().stream().filter(key -> now.isBefore(key.notAfter())).map(Signer::parsed).toList()).toJSONObject();
    }

    private synchronized ECKey key() throws JOSEException {
        var now = clock.instant();
        if (held == null || !now.isBefore(held.until())) {
            var made = new ECKeyGenerator(Curve.P_256).keyID(ids.next().toString()).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256).generate();
            keys.all().forEach((id, old) -> {
                if (now.isAfter(old.notAfter())) {
                    keys.remove(id);
                }
            });
            keys.put(made.getKeyID(), new SigningKey(made.toPublicJWK().toJSONString(), now.plus(KEY_LIFE).plus(LIFE).plus(SLACK)));
            held = new Held(made, now.plus(KEY_LIFE));
        }
        return held.key();
    }

    private static JWK parsed(SigningKey key) {
        try {
            return JWK.parse(key.jwk());
        } catch (ParseException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A public key could not be read: " + e.getMessage(), e);
        }
    }
}
