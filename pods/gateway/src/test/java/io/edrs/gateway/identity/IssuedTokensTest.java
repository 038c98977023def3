package io.edrs.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.edrs.platform.testkit.fake.LightIssuer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Access tokens of the identity provider, right and wrong. */
class IssuedTokensTest {

    private static final String OWN = "/api/v1/auth/sessions";
    private static LightIssuer issuer;
    private static IdentityServer gateway;

    @BeforeAll
    static void start() throws Exception {
        issuer = new LightIssuer(Clock.systemUTC());
        gateway = new IdentityServer(issuer.url(), Map.of());
        gateway.give("staff", "reader");
        gateway.give("bosses", "administrator");
        gateway.give("wheel", "operator");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    private static JWTClaimsSet.Builder ann() {
        return issuer.claims("ann", "edrs").claim("tenant", "acme").claim("groups", List.of("/staff"));
    }

    private static int status(String token, String... headers) {
        return gateway.by(token, "GET", OWN, headers).status();
    }

    @Test
    void aRightTokenIsLetIn() {
        assertThat(status(issuer.sign(ann().build()))).isEqualTo(200);
        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
            assertThat(status(issuer.sign(new JWSHeader.Builder(algorithm).keyID("rsa-1").build(), ann().build()))).isEqualTo(200);
        }
        assertThat(status(issuer.sign(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("at+jwt")).build(), ann().build()))).isEqualTo(200);
    }

    @Test
    void aWrongOneIsNot() {
        var past = Date.from(Instant.now().minusSeconds(90));
        var wrong = Map.of(
                "of somebody else", ann().issuer("http://127.0.0.1:1").build(), "for another", issuer.claims("ann", "shop").claim("tenant", "acme").build(),
                "expired", ann().expirationTime(past).build(), "endless", ann().expirationTime(null).build(),
                "of tomorrow", ann().notBeforeTime(Date.from(Instant.now().plusSeconds(90))).build(), "nobody's", ann().subject(null).build(),
                "an ID token", ann().claim("at_hash", "x").build(), "an ID token of Keycloak", ann().claim("typ", "ID").build(),
                "a refresh token", ann().claim("typ", "Refresh").build());
        wrong.forEach((name, claims) -> assertThat(status(issuer.sign(claims))).as(name).isEqualTo(401));
    }

    @Test
    void clocksMayBeAMinuteApart() {
        var soon = Date.from(Instant.now().plusSeconds(30));
        assertThat(status(issuer.sign(ann().notBeforeTime(soon).build()))).isEqualTo(200);
        assertThat(status(issuer.sign(ann().expirationTime(Date.from(Instant.now().minusSeconds(30))).build()))).isEqualTo(200);
    }

    @Test
    void nobodyChoosesHowASignatureIsChecked() throws Exception {
        var publicKey = issuer.rsa().toRSAPublicKey().getEncoded();
        var byTheirKey = LightIssuer.sign(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(), ann().build(), new MACSigner(publicKey));
        assertThat(status(byTheirKey)).as("HMAC with the public key").isEqualTo(401);
        assertThat(status(new PlainJWT(ann().build()).serialize())).as("alg none").isEqualTo(401);
        var stranger = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        assertThat(status(LightIssuer.sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build(), ann().build(), new RSASSASigner(stranger))))
                .as("a stranger's key").isEqualTo(401);
        var withKey = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(stranger.toPublicJWK()).keyID("other").build();
        assertThat(status(LightIssuer.sign(withKey, ann().build(), new RSASSASigner(stranger)))).as("a key in the header").isEqualTo(401);
        assertThat(status(issuer.sign(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa-1").build(), ann().build()))).as("RS512").isEqualTo(401);
        assertThat(status(issuer.sign(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("rsa-1").build(), ann().build()))).as("the id of another kind of key").isEqualTo(401);
        assertThat(status(issuer.sign(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("logout+jwt")).build(), ann().build()))).isEqualTo(401);
    }

    @Test
    void keysAreFetchedOnceAndTheSignatureCheckedOnce() {
        status(issuer.sign(ann().build()));
        var before = issuer.fetches();
        for (var i = 0; i < 20; i++) {
            assertThat(status(issuer.sign(ann().jwtID("t" + i).build()))).isEqualTo(200);
        }
        assertThat(issuer.fetches()).isEqualTo(before);
    }

    @Test
    void theTenantIsOneOfTheTokensOwn() {
        var two = issuer.sign(ann().claim("tenant", List.of("acme", "globex")).build());
        assertThat(status(two)).as("ambiguous").isEqualTo(400);
        assertThat(status(two, "X-Tenant-ID", "globex")).isEqualTo(200);
        assertThat(status(two, "X-Tenant-ID", "default")).isEqualTo(403);
        assertThat(status(issuer.sign(ann().build()), "X-Tenant-ID", "globex")).isEqualTo(403);
        assertThat(status(issuer.sign(ann().claim("tenant", null).build()))).as("none").isEqualTo(403);
        assertThat(status(issuer.sign(ann().claim("tenant", "*").build()))).as("all by a claim").isEqualTo(403);
    }

    @Test
    void groupsAllowWhatTheirRolesSay() {
        var everyone = OWN + "?everyone=true";
        assertThat(gateway.by(issuer.sign(ann().build()), "GET", everyone).status()).isEqualTo(403);
        assertThat(gateway.by(issuer.sign(ann().claim("groups", List.of("bosses")).build()), "GET", everyone).status()).isEqualTo(200);
        assertThat(gateway.by(issuer.sign(ann().claim("groups", List.of("bosses")).build()), "GET", "/api/v1/roles").status()).isEqualTo(403);
        assertThat(gateway.by(issuer.sign(ann().claim("groups", List.of("wheel")).build()), "GET", "/api/v1/roles").status()).isEqualTo(200);
        assertThat(status(issuer.sign(ann().claim("groups", List.of("strangers")).build()))).isEqualTo(403);
        assertThat(status(issuer.sign(ann().claim("groups", null).build()))).isEqualTo(403);
    }

    @Test
    void aRoleThatIsTakenEndsWithTheNextRequest() {
        gateway.give("guests", "reader");
        var token = issuer.sign(ann().claim("groups", List.of("guests")).build());
        assertThat(status(token)).isEqualTo(200);
        assertThat(gateway.call("DELETE", "/api/v1/group-roles?group=guests", "", "X-API-Key", "test-key").status()).isEqualTo(204);
        assertThat(status(token)).isEqualTo(403);
    }

    @Test
    void rolesAreForOperatorsToMake() {
        var role = "{\"scopes\": [\"ask\", \"ingest\"], \"tier\": \"professional\"}";
        assertThat(gateway.call("PUT", "/api/v1/roles/librarian", role, "X-API-Key", "test-key").status()).isEqualTo(200);
        assertThat(gateway.call("PUT", "/api/v1/roles/librarian", role, "X-API-Key", "plain").status()).isEqualTo(403);
        assertThat(gateway.call("PUT", "/api/v1/roles/operator", role, "X-API-Key", "test-key").status()).as("a given one").isEqualTo(400);
        assertThat(gateway.call("PUT", "/api/v1/roles/root", "{\"scopes\": [\"all\"]}", "X-API-Key", "test-key").status()).isEqualTo(400);
        assertThat(gateway.call("PUT", "/api/v1/group-roles", "{\"group\": \"g\", \"role\": \"nothing\"}", "X-API-Key", "test-key").status()).isEqualTo(404);
        assertThat(gateway.call("DELETE", "/api/v1/roles/librarian", "", "X-API-Key", "test-key").status()).isEqualTo(204);
        assertThat(gateway.call("DELETE", "/api/v1/roles/librarian", "", "X-API-Key", "test-key").status()).isEqualTo(404);
    }
}
