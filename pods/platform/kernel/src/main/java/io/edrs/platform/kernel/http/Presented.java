package io.edrs.platform.kernel.http;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** What a request shows of its caller. */
public final class Presented {

    private Presented() {}

    /** The key or token, null when there is none. */
    public static @Nullable String by(HttpRequest<?> request) {
        var header = request.getHeaders().get("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).trim();
        }
        return request.getHeaders().get("X-API-Key");
    }

    /** Whether it has the form of a signed token (JWT, RFC 7519). */
    public static boolean isToken(String presented) {
        return presented.startsWith("eyJ") && presented.chars().filter(c -> c == '.').count() == 2;
    }
}
