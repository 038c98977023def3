package io.edrs.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.gateway.identity.IdentityServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same against a real Keycloak: {@code ./edrs test identity}. */
class KeycloakTest {

    private static final String OWN = "/api/v1/auth/sessions";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static String realm = "";
    private static IdentityServer gateway;

    @BeforeAll
    static void start() {
        realm = System.getenv().getOrDefault("EDRS_TEST_KEYCLOAK_URL", "");
        Assumptions.assumeFalse(realm.isEmpty(), "no Keycloak: EDRS_TEST_KEYCLOAK_URL is not set; './edrs test identity' fetches and starts one");
        gateway = new IdentityServer(realm, Map.of("edrs.oidc.audience", "edrs-api", "edrs.gateway.identity.client-secret", "test-client-secret",
                "edrs.gateway.identity.public-url", "http://127.0.0.1:1"));
        gateway.give("staff", "reader");
        gateway.give("bosses", "administrator");
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> sent(HttpClient client, String uri, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(uri));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode tokens(String user, String client) {
        var fields = new java.util.HashMap<>(Map.of("grant_type", "password", "client_id", client, "username", user, "password", user + "-test", "scope", "openid"));
        if (client.equals("edrs")) {
            fields.put("client_secret", "test-client-secret");
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = sent(http, realm + "/protocol/openid-connect/token", form(fields));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itsAccessTokensAreAccepted() {
        var ann = tokens("ann", "edrs").path("access_token").asText();
        assertThat(gateway.by(ann, "GET", OWN).status()).isEqualTo(200);
        assertThat(gateway.by(ann, "GET", OWN + "?everyone=true").status()).isEqualTo(403);
        assertThat(gateway.by(ann, "GET", OWN, "X-Tenant-ID", "globex").status()).isEqualTo(403);
        var bea = tokens("bea", "edrs").path("access_token").asText();
        assertThat(gateway.by(bea, "GET", OWN).status()).isEqualTo(400);
        assertThat(gateway.by(bea, "GET", OWN + "?everyone=true", "X-Tenant-ID", "globex").status()).isEqualTo(200);
        assertThat(gateway.by(bea, "GET", "/api/v1/roles", "X-Tenant-ID", "globex").status()).isEqualTo(403);
        assertThat(gateway.by(tokens("cid", "edrs").path("access_token").asText(), "GET", OWN).status()).as("a group without a role").isEqualTo(403);
    }

    @Test
    void itsOtherTokensAreNot() {
        var ann = tokens("ann", "edrs");
        assertThat(gateway.by(ann.path("id_token").asText(), "GET", OWN).status()).as("an ID token").isEqualTo(401);
        assertThat(gateway.by(ann.path("refresh_token").asText(), "GET", OWN).status()).as("a refresh token").isEqualTo(401);
        assertThat(gateway.by(tokens("ann", "shop").path("access_token").asText(), "GET", OWN).status()).as("a token for another").isEqualTo(401);
        var access = ann.path("access_token").asText();
        var cut = access.lastIndexOf('.') + 10;
        assertThat(gateway.by(access.substring(0, cut) + (access.charAt(cut) == 'A' ? 'B' : 'A') + access.substring(cut + 1), "GET", OWN).status()).isEqualTo(401);
    }

    @Test
    void aBrowserLogsIn() {
        var begun = gateway.call("GET", "/api/v1/auth/login", "");
        var cookie = begun.response().headers().firstValue("Set-Cookie").orElseThrow();
        var back = typed(begun.response().headers().firstValue("Location").orElseThrow(), "ann", "ann-test");
        var answer = finish(back, cookie);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(gateway.by(answer.body().path("accessToken").asText(), "GET", OWN).status()).isEqualTo(200);
        assertThat(finish(back, cookie).status()).as("the code a second time").isEqualTo(403);
    }

    @Test
    void aWrongPasswordBringsNoCode() {
        var begun = gateway.call("GET", "/api/v1/auth/login", "");
        assertThat(typed(begun.response().headers().firstValue("Location").orElseThrow(), "ann", "wrong")).isEmpty();
    }

    @Test
    void withoutPkceTheLoginPageRefuses() {
        var begun = gateway.call("GET", "/api/v1/auth/login", "").response().headers().firstValue("Location").orElseThrow();
        try (var http = HttpClient.newHttpClient()) {
            var without = sent(http, begun.replaceAll("&code_challenge(_method)?=[^&]*", ""), "");
            assertThat(without.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
        }
    }

    private static Answer finish(String back, String cookie) {
        return gateway.call("GET", "/api/v1/auth/callback?" + URI.create(back).getRawQuery(), "", "Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    /** Fills in the login page; where the browser is sent then, empty when it is shown the page again. Like a browser, it trusts this machine with secure cookies. */
    private static String typed(String page, String user, String password) {
        try (var http = HttpClient.newHttpClient()) {
            var shown = sent(http, page, "");
            var form = FORM.matcher(shown.body());
            assertThat(form.find()).as(shown.body()).isTrue();
            var cookies = shown.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.substring(0, cookie.indexOf(';'))).toList();
            return sent(http, form.group(1).replace("&amp;", "&"), form(Map.of("username", user, "password", password)), "Cookie", String.join("; ", cookies))
                    .headers().firstValue("Location").orElse("");
        }
    }
}
