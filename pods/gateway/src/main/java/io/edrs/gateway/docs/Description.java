package io.edrs.gateway.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description of all endpoints, put together at its first reading. */
@Singleton
final class Description {

    private static final List<String> MODULES = List.of("kernel", "launcher", "gateway", "persona", "memory", "knowledge", "reasoning",
            "ai-services", "task-management", "research", "integration", "shared");
    private static final Map<Integer, String> REFUSALS = Map.of(400, "The request is wrong; the detail says what would be right.",
            401, "No key, or an unknown or expired one.", 403, "The key may not do this.", 404, "There is no such thing.",
            408, "The request did not arrive in time.", 409, "It contradicts what is there.", 413, "The body is too large.", 429, "Too many requests; Retry-After says when to come back.",
            503, "Something needed is away; Retry-After says when to come back.");

    private final ObjectMapper json;
    private volatile byte @Nullable [] document;

    Description(ObjectMapper json) {
        this.json = json;
    }

    byte[] read() {
        var known = document;
        if (known == null) {
            known = write();
            document = known;
        }
        return known;
    }

    private byte[] write() {
        try {
            var whole = (ObjectNode) json.readTree(Description.class.getResource("/io/edrs/gateway/docs/openapi.json"));
            for (var module : MODULES) {
                add(whole, module);
            }
            whole.path("paths").forEach(path -> path.forEach(operation -> refusals((ObjectNode) operation)));
            return json.writeValueAsBytes(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ObjectNode whole, String module) throws IOException {
        var resource = Description.class.getResource("/META-INF/swagger/%s.json".formatted(module));
        if (resource != null) {
            var piece = new Piece(module, (ObjectNode) json.readTree(resource)).settled().document();
            piece.path("paths").properties().forEach(path -> whole.withObject("/paths").withObject("/" + path.getKey().replace("~", "~0").replace("/", "~1"))
                    .setAll((ObjectNode) path.getValue()));
            whole.withObject("/components").withObject("/schemas").setAll((ObjectNode) piece.path("components").path("schemas"));
        }
    }

    private static void refusals(ObjectNode operation) {
        var responses = operation.withObject("/responses");
        REFUSALS.forEach((status, meaning) -> {
            if (!responses.has(status.toString())) {
                responses.putObject(status.toString()).put("description", meaning).putObject("content").putObject("application/problem+json")
                        .putObject("schema").put("$ref", "#/components/schemas/Problem");
            }
        });
    }
}
