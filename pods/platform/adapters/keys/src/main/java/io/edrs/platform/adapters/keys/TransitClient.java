package io.edrs.platform.adapters.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the HTTP API of Vault and OpenBao. What would help only after somebody has acted (a sealed server, a token that has
 * expired) is unavailable too: whoever waits loses nothing.
 */
final class TransitClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SEALED = 503;
    private static final int BUSY = 429;

    private final TransitConfig config;
    private final HttpClient http;

    TransitClient(TransitConfig config) {
        this.config = config;
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
        this.http = (config.ca() == null ? builder : builder.sslContext(Trust.in(config.ca()))).build();
    }

    /** @param status 200, 204, 400 or 404 */
    record Answer(int status, JsonNode body) {

        boolean isThere() {
            return status < 300;
        }

        JsonNode data() {
            return body.path("data");
        }

        /** The server's own words. */
        String errors() {
            return body.path("errors").toString();
        }
    }

    Answer read(String path) {
        return checked(send(path, "GET", null));
    }

    Answer write(String path, Map<String, String> values) {
        var body = JsonNodeFactory.instance.objectNode();
        values.forEach(body::put);
        return checked(send(path, "POST", body.toString()));
    }

    Answer delete(String path) {
        return checked(send(path, "DELETE", null));
    }

    /** Whatever the status. */
    Answer ask(String path) {
        return send(path, "GET", null);
    }

    TransitConfig config() {
        return config;
    }

    private Answer checked(Answer answer) {
        return switch (answer.status()) {
            case 200, 204, 400 -> answer;
            case NOT_FOUND -> {
                if (answer.errors().contains("no handler for route")) {
                    throw unavailable(noMount());
                }
                yield answer;
            }
            case FORBIDDEN -> throw unavailable("refuses the token in " + config.token() + "; write one there that is valid and has the policy of docs/stores.md");
            case SEALED -> throw unavailable("is sealed; unseal it (operator unseal)");
            case BUSY -> throw unavailable("has reached its rate limit; raise it, or a longer cache=");
            default -> throw unavailable("answered " + answer.status() + " " + answer.errors());
        };
    }

    String noMount() {
        return "has no transit engine at '%s'; enable it (secrets enable -path=%s transit)".formatted(config.mount(), config.mount());
    }

    private Answer send(String path, String method, @Nullable String body) {
        var request = HttpRequest.newBuilder(config.server().resolve("/v1/" + path)).timeout(PATIENCE)
                .header("X-Vault-Token", token()).header("X-Vault-Request", "true")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!config.namespace().isEmpty()) {
            request.header("X-Vault-Namespace", config.namespace());
        }
        try {
            return answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The key server at %s does not answer (%s); start it, or correct EDRS_KEYS_URL."
                    .formatted(config.server(), e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for");
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        return new Answer(response.statusCode(), response.body().length == 0 ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(response.body()));
    }

    private String token() {
        try {
            return Files.readString(config.token()).strip();
        } catch (IOException e) {
            throw unavailable("needs a token, and %s cannot be read; write it there, readable for this user".formatted(config.token()));
        }
    }

    EdrsException unavailable(String why) {
        return new EdrsException(KernelError.STORE_UNAVAILABLE, "The key server at " + config.server() + " " + why + ".");
    }

    @Override
    public void close() {
        http.close();
    }
}
