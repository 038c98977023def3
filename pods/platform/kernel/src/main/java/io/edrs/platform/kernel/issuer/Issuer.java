package io.edrs.platform.kernel.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider whose tokens are accepted (OpenID Connect Core 1.0, RFC 9068): its keys are fetched and kept for five minutes,
 * and no more often than twice in half a minute. Only asymmetric signatures count, each by a key of its own kind: a token cannot choose how it is checked.
 */
@Singleton
@Requires(property = IssuerConfig.ISSUER)
public final class Issuer {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);
    /** Tokens of other uses, as some providers mark them in the payload. */
    private static final Set<Object> OTHER_USES = Set.of("ID", "Refresh", "Offline", "Logout");
    private static final int LONGEST = 16_384;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private record Known(Discovered discovered, JWKSource<SecurityContext> keys, Instant until) {}

    private final IssuerConfig config;
    private final Clock clock;
    private final DefaultResourceRetriever retriever = new DefaultResourceRetriever(2_000, 3_000, 256 * 1024);
    private @Nullable Known known;
    private Instant notBefore = Instant.MIN;

    Issuer(IssuerConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        Discovered.place(config.issuer());
    }

    /** Whether the token says that it comes from here; nothing in it is checked yet. */
    public boolean claims(String token) {
        try {
            return token.length() <= LONGEST && JWTParser.parse(token) instanceof SignedJWT jwt && config.issuer().equals(jwt.getJWTClaimsSet().getIssuer());
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What an access token says that is right in every part; throws {@code ISSUER_UNAVAILABLE} when the keys cannot be had. */
    public Optional<JWTClaimsSet> accessToken(String token) {
        return verified(token, config.audience()).filter(claims -> claims.getClaim("at_hash") == null && !OTHER_USES.contains(String.valueOf(claims.getClaim("typ"))));
    }

    /** What an ID token says that is right in every part, for that client and that login. */
    public Optional<JWTClaimsSet> idToken(String token, String client, String nonce) {
        return verified(token, client).filter(claims -> nonce.equals(claims.getClaim("nonce")))
                .filter(claims -> claims.getAudience().size() == 1 || client.equals(claims.getClaim("azp")));
    }

    /** Whether a token of those claims is in its time now. */
    public boolean isInTime(JWTClaimsSet claims) {
        var now = clock.instant();
        var ends = claims.getExpirationTime();
        var begins = claims.getNotBeforeTime();
        return ends != null && now.isBefore(ends.toInstant().plus(config.clockSkew()))
                && (begins == null || !now.plus(config.clockSkew()).isBefore(begins.toInstant()));
    }

    /** Where things are with this provider. */
    public Discovered discovered() {
        return known().discovered();
    }

    private Optional<JWTClaimsSet> verified(String token, String audience) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var processor = new DefaultJWTProcessor<>();
            processor.setJWSTypeVerifier(TYPES);
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, known().keys()));
            processor.setJWTClaimsSetVerifier(null);
            var claims = processor.process(SignedJWT.parse(token), null);
            return config.issuer().equals(claims.getIssuer()) && claims.getAudience().contains(audience) && claims.getSubject() != null && isInTime(claims)
                    ? Optional.of(claims) : Optional.empty();
        } catch (RateLimitReachedException e) {
            // The keys were fetched a moment ago, and its key was not among them.
            return Optional.empty();
        } catch (KeySourceException e) {
            throw unavailable(e);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private synchronized Known known() {
        var now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            if (now.isBefore(notBefore)) {
                throw unavailable(null);
            }
            notBefore = now.plus(PAUSE);
            known = fetched(now);
        }
        return known;
    }

    private Known fetched(Instant now) {
        try {
            var discovered = Discovered.read(config.issuer(), retriever.retrieveResource(Discovered.place(config.issuer()).toURL()).getContent());
            var same = known != null && known.discovered().keys().equals(discovered.keys());
            return new Known(discovered, same ? known.keys() : keys(discovered), now.plus(KEPT));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private JWKSource<SecurityContext> keys(Discovered discovered) throws MalformedURLException {
        return JWKSourceBuilder.<SecurityContext>create(discovered.keys().toURL(), retriever).retrying(true).outageTolerant(KEPT.toMillis()).build();
    }

    private EdrsException unavailable(@Nullable Exception cause) {
        var message = "The identity provider '%s' cannot be asked for its keys; its tokens are accepted again when it answers.".formatted(config.issuer());
        return cause == null ? new EdrsException(IssuerError.ISSUER_UNAVAILABLE, message) : new EdrsException(IssuerError.ISSUER_UNAVAILABLE, message, cause);
    }

    /** The settings this provider is known by. */
    IssuerConfig config() {
        return config;
    }
}
