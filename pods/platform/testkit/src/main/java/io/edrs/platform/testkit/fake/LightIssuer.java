package io.edrs.platform.testkit.fake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An identity provider (OpenID Connect) in a few lines, on a free port: it signs whatever a test says, and holds a client to PKCE. */
public final class LightIssuer implements AutoCloseable {

    /** @param challenge of PKCE, as the login page was asked with it */
    private record Promise(String challenge, JWTClaimsSet claims) {}

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Promise> codes = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile ECKey elliptic = elliptic("ec-1");
    private final RSAKey rsa = newRsa();

    /** Starts it. */
    public LightIssuer(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> say(exchange, 200, Map.of("issuer", url(), "jwks_uri", url() + "/keys",
                "authorization_endpoint", url() + "/authorize", "token_endpoint", url() + "/token")));
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            say(exchange, 200, new JWKSet(List.<JWK>of(elliptic, rsa)).toPublicJWKSet().toJSONObject());
        });
        server.createContext("/token", this::redeem);
        server.start();
    }

    /** Its issuer URL. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often its keys were fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** The key it signs with (ES256). */
    public ECKey elliptic() {
        return elliptic;
    }

    /** Its other key, for RS256 and PS256. */
    public RSAKey rsa() {
        return rsa;
    }

    /** From now on it signs with another key. */
    public void rotate() {
        elliptic = elliptic("ec-" + (fetches.get() + 2));
    }

    /** Claims of a token of five minutes for that person and audience. */
    public JWTClaimsSet.Builder claims(String subject, String audience) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(url()).subject(subject).audience(audience).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** A token signed with ES256. */
    public String sign(JWTClaimsSet claims) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(elliptic.getKeyID()).build(), claims);
    }

    /** A token with that header, signed with the key its algorithm takes. */
    public String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            JWSSigner signer = JWSAlgorithm.Family.EC.contains(header.getAlgorithm()) ? new ECDSASigner(elliptic) : new RSASSASigner(rsa);
            return sign(header, claims, signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token signed by whomever. */
    public static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the login page gives the browser for a person who logged in there, for the challenge the page was asked with. */
    public String code(String challenge, JWTClaimsSet claims) {
        var code = "code-" + codes.size() + "-" + Integer.toHexString(claims.hashCode());
        codes.put(code, new Promise(challenge, claims));
        return code;
    }

    private void redeem(HttpExchange exchange) throws IOException {
        var sent = Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var promise = codes.remove(sent.getOrDefault("code", ""));
        if (promise == null || !promise.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            say(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        say(exchange, 200, Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", sign(promise.claims())));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        var body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static ECKey elliptic(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newRsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
