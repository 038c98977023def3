package io.edrs.platform.kernel.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param keys where its public keys are
 * @param authorization where a person logs in
 * @param token where a code is exchanged
 */
public record Discovered(URI keys, URI authorization, URI token) {

    private static final String WHERE = "/.well-known/openid-configuration";

    /** Where the provider of that issuer URL says it. */
    static URI place(String issuer) {
        return trusted((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WHERE, "edrs.oidc.issuer");
    }

    static Discovered read(String issuer, String json) {
        try {
            var said = JSONObjectUtils.parse(json);
            if (!issuer.equals(said.get("issuer"))) {
                throw new EdrsException(IssuerError.ISSUER_UNAVAILABLE,
                        "The identity provider calls itself '%s'; edrs.oidc.issuer is '%s'.".formatted(said.get("issuer"), issuer));
            }
            return new Discovered(uri(said, "jwks_uri"), uri(said, "authorization_endpoint"), uri(said, "token_endpoint"));
        } catch (ParseException | IllegalArgumentException e) {
            throw new EdrsException(IssuerError.ISSUER_UNAVAILABLE, "The identity provider '%s' describes itself in no known form: %s".formatted(issuer, e.getMessage()), e);
        }
    }

    private static URI uri(Map<String, Object> said, String name) {
        return trusted(said.get(name) instanceof String text ? text : null, name);
    }

    /** Keys that come over a wire anybody can write on are nobody's keys. */
    private static URI trusted(@Nullable String text, String name) {
        var uri = text == null ? null : URI.create(text);
        if (uri == null || uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri.getHost()))) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "%s is '%s'; it must be https, or http on the loopback interface.".formatted(name, text));
        }
        return uri;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
