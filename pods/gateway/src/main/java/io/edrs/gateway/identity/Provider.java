package io.edrs.gateway.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.issuer.Issuer;
import io.edrs.platform.kernel.issuer.IssuerConfig;
import io.edrs.platform.kernel.issuer.IssuerError;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The identity provider as a browser's login needs it: authorization code with PKCE (OAuth 2.1, RFC 7636). */
@Singleton
@Requires(property = IssuerConfig.ISSUER)
final class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 65_536;

    private final Issuer issuer;
    private final LoginConfig config;
    private final ProcessInfo process;
    private final ObjectMapper json = EventJson.mapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).followRedirects(HttpClient.Redirect.NEVER).build();

    Provider(Issuer issuer, LoginConfig config, ProcessInfo process) {
        this.issuer = issuer;
        this.config = config;
        this.process = process;
    }

    /** Where the browser goes to log in. */
    URI loginPage(Attempt attempt) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", config.clientId());
        asked.put("redirect_uri", callback());
        asked.put("scope", config.scopes());
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", challenge(attempt.verifier()));
        asked.put("code_challenge_method", "S256");
        var page = issuer.discovered().authorization().toString();
        return URI.create(page + (page.contains("?") ? "&" : "?") + form(asked));
    }

    /** What the provider says of who logged in; throws {@code LOGIN_REFUSED} when the code is not good, or its answer is not. */
    JWTClaimsSet redeem(String code, Attempt attempt) {
        var sent = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", callback(),
                "code_verifier", attempt.verifier(), "client_id", config.clientId()));
        var request = HttpRequest.newBuilder(issuer.discovered().token()).timeout(PATIENCE).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        if (!config.clientSecret().isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                    (encoded(config.clientId()) + ":" + encoded(config.clientSecret())).getBytes(StandardCharsets.UTF_8)));
        }
        return issuer.idToken(idToken(request.POST(HttpRequest.BodyPublishers.ofString(form(sent))).build()), config.clientId(), attempt.nonce())
                .orElseThrow(() -> refused("what it says of the person is not right"));
    }

    boolean isSecure() {
        return callback().startsWith("https:");
    }

    private String idToken(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST));
            if (answer.statusCode() >= 500) {
                throw new EdrsException(IssuerError.ISSUER_UNAVAILABLE, "The identity provider answered %d to the code.".formatted(answer.statusCode()));
            }
            var said = json.readTree(answer.body());
            if (answer.statusCode() != 200 || !said.path("id_token").isTextual()) {
                throw refused("it took the code for none of its own: " + said.path("error").asText("no ID token came"));
            }
            return said.path("id_token").asText();
        } catch (IOException e) {
            throw new EdrsException(IssuerError.ISSUER_UNAVAILABLE, "The identity provider could not be asked about the code: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(IssuerError.ISSUER_UNAVAILABLE, "This process is stopping.", e);
        }
    }

    private String callback() {
        return (config.publicUrl().isEmpty() ? process.address() : config.publicUrl().replaceAll("/+$", "")) + "/api/v1/auth/callback";
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static EdrsException refused(String why) {
        return new EdrsException(IdentityError.LOGIN_REFUSED, "The identity provider did not vouch for this login: %s.".formatted(why));
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
