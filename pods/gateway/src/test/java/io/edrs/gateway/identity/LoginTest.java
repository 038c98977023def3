package io.edrs.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.fake.LightIssuer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A browser logs in at the identity provider, and its session ends. */
class LoginTest {

    private static LightIssuer issuer;
    private static IdentityServer gateway;

    /** @param cookie what the browser keeps @param asked what it is sent to the login page with */
    private record Begun(String cookie, Map<String, String> asked) {}

    @BeforeAll
    static void start() throws Exception {
        issuer = new LightIssuer(Clock.systemUTC());
        gateway = new IdentityServer(issuer.url(), Map.of("edrs.gateway.identity.client-id", "door", "edrs.gateway.identity.public-url", "https://edrs.example"));
        gateway.give("staff", "reader");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    private static Begun begin(String query) {
        var answer = gateway.call("GET", "/api/v1/auth/login" + query, "");
        assertThat(answer.status()).isEqualTo(302);
        var location = URI.create(answer.response().headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(issuer.url() + "/authorize?");
        var cookie = answer.response().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax").contains("Secure").contains("Path=/api/v1/auth/callback");
        return new Begun(cookie.substring(0, cookie.indexOf(';')), Arrays.stream(location.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
    }

    private static String code(Begun begun, String nonce, Object tenants) {
        return issuer.code(begun.asked().get("code_challenge"), issuer.claims("ann", "door").claim("nonce", nonce).claim("tenant", tenants)
                .claim("groups", List.of("staff")).build());
    }

    private static IdentityServer.Answer back(Begun begun, String code, String cookie, String state) {
        return gateway.call("GET", "/api/v1/auth/callback?code=%s&state=%s".formatted(code, state), "", "Cookie", cookie);
    }

    private static IdentityServer.Answer loggedIn() {
        var begun = begin("");
        return back(begun, code(begun, begun.asked().get("nonce"), "acme"), begun.cookie(), begun.asked().get("state"));
    }

    @Test
    void whoLoggedInGetsTokensOfOurOwn() {
        var begun = begin("");
        assertThat(begun.asked()).containsEntry("code_challenge_method", "S256").containsEntry("client_id", "door")
                .containsEntry("redirect_uri", "https://edrs.example/api/v1/auth/callback").containsEntry("response_type", "code");
        var tokens = back(begun, code(begun, begun.asked().get("nonce"), "acme"), begun.cookie(), begun.asked().get("state"));
        assertThat(tokens.status()).as("%s", tokens.body()).isEqualTo(200);
        var own = gateway.by(tokens.body().path("accessToken").asText(), "GET", "/api/v1/auth/sessions");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().path("sessions").findValuesAsText("current")).contains("true");
        assertThat(gateway.by(tokens.body().path("accessToken").asText(), "GET", "/api/v1/roles").status()).isEqualTo(403);
        assertThat(gateway.by(tokens.body().path("accessToken").asText(), "GET", "/api/v1/auth/sessions", "X-Tenant-ID", "globex").status()).isEqualTo(403);
        var next = gateway.call("POST", "/api/v1/auth/tokens/refreshes", "{\"refreshToken\": \"%s\"}".formatted(tokens.body().path("refreshToken").asText()));
        assertThat(next.status()).isEqualTo(201);
    }

    @Test
    void aLoginIsFinishedWhereItBegan() {
        var begun = begin("");
        var other = begin("");
        var nonce = begun.asked().get("nonce");
        assertThat(back(begun, code(begun, nonce, "acme"), other.cookie(), begun.asked().get("state")).status()).as("another browser").isEqualTo(403);
        assertThat(back(begun, code(begun, nonce, "acme"), begun.cookie(), "made-up").status()).as("another state").isEqualTo(403);
        assertThat(back(begun, code(begun, nonce, "acme"), begun.cookie().substring(0, 60), begun.asked().get("state")).status()).as("a broken cookie").isEqualTo(403);
        assertThat(back(begun, code(begun, "other", "acme"), begun.cookie(), begun.asked().get("state")).status()).as("an ID token of another login").isEqualTo(403);
        assertThat(back(begun, code(other, nonce, "acme"), begun.cookie(), begun.asked().get("state")).status()).as("a code for another challenge").isEqualTo(403);
        assertThat(back(begun, "made-up", begun.cookie(), begun.asked().get("state")).status()).isEqualTo(403);
        assertThat(gateway.call("GET", "/api/v1/auth/callback", "").status()).isEqualTo(403);
    }

    @Test
    void oneOfTheOwnTenantsIsChosen() {
        var own = List.of("acme", "globex");
        var begun = begin("");
        assertThat(back(begun, code(begun, begun.asked().get("nonce"), own), begun.cookie(), begun.asked().get("state")).status()).as("ambiguous").isEqualTo(400);
        var chosen = begin("?tenant=globex");
        assertThat(back(chosen, code(chosen, chosen.asked().get("nonce"), own), chosen.cookie(), chosen.asked().get("state")).status()).isEqualTo(200);
        var foreign = begin("?tenant=default");
        assertThat(back(foreign, code(foreign, foreign.asked().get("nonce"), own), foreign.cookie(), foreign.asked().get("state")).status()).isEqualTo(403);
    }

    @Test
    void aBrowserComesBackToAPathOfOursAlone() {
        for (var elsewhere : List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "javascript:x", "/a%0Ab")) {
            assertThat(gateway.call("GET", "/api/v1/auth/login?returnTo=" + elsewhere, "").status()).as(elsewhere).isEqualTo(400);
        }
        var begun = begin("?returnTo=/console");
        var answer = back(begun, code(begun, begun.asked().get("nonce"), "acme"), begun.cookie(), begun.asked().get("state"));
        assertThat(answer.status()).isEqualTo(303);
        var location = answer.response().headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/console#refresh_token=edrs_r.acme.");
        var refresh = "{\"refreshToken\": \"%s\"}".formatted(location.substring(location.indexOf('=') + 1));
        assertThat(gateway.call("POST", "/api/v1/auth/tokens/refreshes", refresh).status()).isEqualTo(201);
        assertThat(gateway.call("POST", "/api/v1/auth/tokens/refreshes", refresh).status()).as("a second time").isEqualTo(401);
    }

    @Test
    void anEndedSessionEndsItsTokensAtOnce() {
        var tokens = loggedIn().body();
        var access = tokens.path("accessToken").asText();
        var id = gateway.by(access, "GET", "/api/v1/auth/sessions").body().path("sessions").findParents("current").stream()
                .filter(one -> one.path("current").asBoolean()).findFirst().orElseThrow().path("sessionId").asText();
        assertThat(gateway.call("DELETE", "/api/v1/auth/sessions/" + id, "", "X-API-Key", "plain").status()).as("somebody else's").isEqualTo(404);
        assertThat(gateway.by(access, "DELETE", "/api/v1/auth/sessions/" + id).status()).isEqualTo(204);
        assertThat(gateway.by(access, "GET", "/api/v1/auth/sessions").status()).isEqualTo(401);
        assertThat(gateway.call("POST", "/api/v1/auth/tokens/refreshes", "{\"refreshToken\": \"%s\"}".formatted(tokens.path("refreshToken").asText())).status()).isEqualTo(401);
    }
}
