package io.edrs.gateway.mcp;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose pages may call: a browser that was led here by a name that was changed under it (DNS rebinding) may not. */
@Singleton
final class Origins {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final McpConfig config;

    Origins(McpConfig config) {
        this.config = config;
    }

    /** Programs name no origin. */
    boolean mayCall(@Nullable String origin) {
        return origin == null || config.origins().contains(origin) || isOwn(origin);
    }

    private static boolean isOwn(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host != null && OWN.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
